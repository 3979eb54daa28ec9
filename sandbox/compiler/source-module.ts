import type { Loader } from 'esbuild';

const LOADERS: Record<string, Loader> = {
  ts: 'ts',
  mts: 'ts',
  tsx: 'tsx',
  // Next allows JSX in every JavaScript file.
  js: 'jsx',
  mjs: 'jsx',
  cjs: 'jsx',
  jsx: 'jsx',
  json: 'json',
};

/** How esbuild reads a file; undefined for a file that is not code. */
export function loaderOf(path: string): Loader | undefined {
  return LOADERS[path.slice(path.lastIndexOf('.') + 1)];
}

/** Whether a project file is compiled: code that is neither a test nor declarations only. */
export function isSourceModule(path: string): boolean {
  return loaderOf(path) !== undefined && !isTestFile(path) && !/\.d\.[cm]?[jt]sx?$/.test(path);
}

/** Whether vitest would run it, as it is configured by default. */
export function isTestFile(path: string): boolean {
  return /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path) && !/(?:^|\/)node_modules\//.test(path);
}
