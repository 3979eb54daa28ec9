/** What `process.exit` throws while a build runs. */
export class BuildExit extends Error {
  override readonly name = 'BuildExit';
}

/** Runs a build as in a process of its own: where that would end, only the build ends, and can say so. */
export async function runAsBuildProcess(build: () => Promise<void>): Promise<void> {
  const { exit } = process;
  process.exit = exitBuild;
  try {
    await build();
  } finally {
    process.exit = exit;
  }
}

function exitBuild(code?: number | string | null): never {
  throw new BuildExit(`next build ended with code ${String(code ?? 0)}`);
}
