import { parse } from 'jsonc-parser';
import type { Project } from '../project/project';
import { tsconfigOf } from '../project/tsconfig';
import { hasTests } from './package-json';

/** Whether the project has tests, and says nothing of how they are run. */
export function needsTestConfig(project: Project): boolean {
  return (
    hasTests(project) && !Object.keys(project.files).some((path) => /^(?:vitest|vite)\.config\.[cm]?[jt]s$/.test(path))
  );
}

/** The text of a vitest.config.mjs: vitest reads no `paths` from a tsconfig.json, and leaves JSX to who asks for it. */
export function vitestConfig(project: Project): string {
  const aliases = aliasesOf(project).map(
    ([find, folder]) => `\n      { find: ${JSON.stringify(find)}, replacement: folder(${JSON.stringify(folder)}) },`,
  );
  return `import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  resolve: {
    alias: [${aliases.join('')}
    ],
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
