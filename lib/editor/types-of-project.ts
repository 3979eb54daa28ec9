import type { Monaco, MonacoBundle } from './load-monaco';
import type { ProjectTypesWorker } from './types-protocol';

/** The worker that knows the types, told of these models. */
export async function typesWorker(monaco: MonacoBundle, uris: Monaco.Uri[]): Promise<ProjectTypesWorker> {
  const connect = await monaco.typescript.getTypeScriptWorker();
  // Monaco types no more than its own worker's methods.
  return (await connect(...uris)) as unknown as ProjectTypesWorker;
}

/** What the worker calls a file of the project. */
export function nameOf(path: string): string {
  return `file:///${path}`;
}
