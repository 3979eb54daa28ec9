/**
 * Runs a script's job; an expected failure ends the process with its sentence instead of a stack trace.
 * @param {() => Promise<number | void>} job answers with the exit code; nothing means 0
 */
export async function attempt(job) {
  try {
    process.exitCode = (await job()) ?? 0;
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
