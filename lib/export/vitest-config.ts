import { parse } from 'jsonc-parser';
import { toText } from '../project/file-content';
import type { Project } from '../project/project';
import { tsconfigOf } from '../project/tsconfig';
import { testFilesOf } from '../project/test-files';
import { hasTests } from './package-json';
import { vitestServer } from './vitest-server';

/**
 * @returns the files with which vitest runs the project's tests as they are run here; none where the project has no tests,
 * or says itself how they are run
 */
export function testSetup(project: Project): Record<string, string> {
  if (!needsTestConfig(project)) return {};
  return {
    'vitest.config.mjs': vitestConfig(project),
    // for `next build`, which checks the types of tests as well
    'vitest.d.ts': '/// <reference types="vitest/globals" />\n',
    ...(mayFetch(project) ? { 'vitest.server.mjs': vitestServer() } : {}),
  };
}

/** Whether the project has tests, and says nothing of how they are run. */
function needsTestConfig(project: Project): boolean {
  return (
    hasTests(project) && !Object.keys(project.files).some((path) => /^(?:vitest|vite)\.config\.[cm]?[jt]s$/.test(path))
  );
}

/** Whether a test may go through the server: it is started for no other. */
function mayFetch({ files }: Project): boolean {
  return testFilesOf(files).some((path) => /\bfetch\b/.test(toText(files[path] ?? '') ?? ''));
}

/** The text of a vitest.config.mjs: vitest reads no `paths` from a tsconfig.json, and leaves JSX to who asks for it. */
function vitestConfig(project: Project): string {
  const aliases = aliasesOf(project).map(
    ([find, folder]) => `\n      { find: ${JSON.stringify(find)}, replacement: folder(${JSON.stringify(folder)}) },`,
  );
  const server = mayFetch(project)
    ? "\n    globalSetup: './vitest.server.mjs',\n    setupFiles: './vitest.server.mjs',\n    testTimeout: 30_000,"
    : '';
  return `import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  resolve: {
    alias: [${aliases.join('')}
    ],
  },
  test: {
    globals: true,${server}
  },
});
`;
}

/** `@/*` -> `./*`, as `@/` and `./`. Patterns that say more are left out. */
function aliasesOf(project: Project): [find: string, folder: string][] {
  const config = parse(tsconfigOf(project)) as { compilerOptions?: { paths?: Record<string, unknown> } } | undefined;
  return Object.entries(config?.compilerOptions?.paths ?? {}).flatMap(([pattern, targets]) => {
    const target: unknown = Array.isArray(targets) ? targets[0] : undefined;
    const isFolder = typeof target === 'string' && pattern.endsWith('/*') && target.endsWith('*');
    return isFolder ? [[pattern.slice(0, -1), `./${target.slice(0, -1).replace(/^\.\//, '')}`]] : [];
  });
}
