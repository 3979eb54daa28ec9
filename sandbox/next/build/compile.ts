let compileProject: (() => Promise<void>) | undefined;

/** Sets what the bundlers do when Next's build comes to them: check every module and write the compiler's manifests. */
export function setCompiler(compile: () => Promise<void>): void {
  compileProject = compile;
}

interface Compilation {
  /** Seconds. */
  duration: number;
  /** Of Turbopack's processes. */
  shutdownPromise: Promise<void>;
  warnings: string[];
}

/** What `turbopackBuild` and `webpackBuild` do here. */
export async function compile(): Promise<Compilation> {
  const start = performance.now();
  await compileProject?.();
  return { duration: (performance.now() - start) / 1000, shutdownPromise: Promise.resolve(), warnings: [] };
}
