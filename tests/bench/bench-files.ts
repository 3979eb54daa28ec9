import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '@/lib/project/project';

/** The app that both sides run: three files, one of which every edit changes. */
export const BENCH_FILES = {
  'app/layout.tsx':
    'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>;\n}\n',
  'lib/comments.ts': "export const comments = [{ id: 1, text: 'First' }, { id: 2, text: 'Second' }];\n",
  'app/api/comments/route.ts': routeOf(0),
};

export const BENCH_URL = '/api/comments';
export const BENCH_ROUTE = 'app/api/comments/route.ts';

/** @returns the route's source in its nth version; its answers say which one that is */
export function routeOf(revision: number): string {
  return [
    "import { NextResponse } from 'next/server';",
    "import { comments } from '../../../lib/comments';",
    '',
    'export async function GET() {',
    `  return NextResponse.json({ revision: ${revision}, comments });`,
    '}',
    '',
  ].join('\n');
}

/** @returns revision -> the route's source, from the first to the last */
export function revisions(first: number, last: number): Record<number, string> {
  return Object.fromEntries(Array.from({ length: last - first + 1 }, (_, at) => [first + at, routeOf(first + at)]));
}

/** @returns so many routes, each of which imports a library file of its own */
export function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at): [string, string][] => [
      [`lib/part-${at}.ts`, `export const part = { id: ${at}, text: 'Part ${at}' };\n`],
      [
        `app/api/part-${at}/route.ts`,
        `import { part } from '../../../lib/part-${at}';\n\nexport const GET = () => Response.json(part);\n`,
      ],
    ]).flat(),
  );
}

const EXAMPLE = 'content/examples/comments';

/** @returns the project that a visitor sees first */
export function readExample(): Project {
  const nested = path.resolve(EXAMPLE, 'files');
  const folder = statSync(nested, { throwIfNoEntry: false }) ? nested : path.resolve(EXAMPLE);
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  const read = (name: string) =>
    [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')] as const;
  return { version: 1, next: '16', mode: 'development', files: Object.fromEntries(files.map(read)) };
}
