import type { Project } from './project';

/** Whether `runTests` takes the file for one with tests, as vitest does. */
export function isTestFile(path: string): boolean {
  return /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path) && !/(?:^|\/)node_modules\//.test(path);
}

/** @returns the project's files with tests, in alphabetical order */
export function testFilesOf(files: Project['files']): string[] {
  return Object.keys(files)
    .filter((path) => isTestFile(path) && typeof files[path] === 'string')
    .sort();
}
