/** What `process.exit` throws while a build runs. */
export class BuildExit extends Error {
  override readonly name = 'BuildExit';
}

/** Names of the global object by which Next hands things on within a build. */
const BUILD_GLOBALS = ['__incrementalCache', '__NEXT_DATA__', 'NEXT_CLIENT_ASSET_SUFFIX'];

/** Events that Next's build listens to in its own processes, where it ends them. */
const EVENTS = ['exit', 'uncaughtException', 'unhandledRejection', 'rejectionHandled'];

/**
 * Runs a build as in a process of its own: its environment, its listeners and its end do not reach the server that starts
 * afterwards in the same worker.
 */
export async function runAsBuildProcess(build: () => Promise<void>): Promise<void> {
  const { exit, env } = process;
  const kept = { ...env };
  const listeners = EVENTS.map((event) => [event, process.listeners(event as 'exit')] as const);
  process.exit = exitBuild;
  try {
    await build();
  } finally {
    process.exit = exit;
    restore(env, kept);
    for (const name of BUILD_GLOBALS) Reflect.deleteProperty(globalThis, name);
    for (const [event, before] of listeners) removeListeners(event, before);
  }
}

function exitBuild(code?: number | string | null): never {
  throw new BuildExit(`next build ended with code ${String(code ?? 0)}`);
}

/** What `.env` files added stays: the server would read them too. */
function restore(env: NodeJS.ProcessEnv, kept: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env))
    if (/^_*NEXT_(?!PUBLIC_)/.test(name) && !(name in kept)) Reflect.deleteProperty(env, name);
  Object.assign(env, kept);
}

function removeListeners(event: string, kept: readonly unknown[]): void {
  for (const listener of process.listeners(event as 'exit'))
    if (!kept.includes(listener)) process.removeListener(event, listener);
}
