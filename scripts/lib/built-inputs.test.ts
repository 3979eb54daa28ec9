import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEPS, stampFileOf } from './assets.mjs';
import { root } from './paths.mjs';
import { siteStampFile } from './site.mjs';
import { changedInputs, readStamp, stampOf, type Stamp } from './stamp.mjs';

/** What was built here last, which for `npm test` is just now; in a clone where nothing was built there is nothing to ask. */
const built = [
  ...STEPS.map(({ name, script }) => ({ name, stamp: readStamp(stampFileOf(script)) })),
  { name: 'pages', stamp: readStamp(siteStampFile) },
].flatMap(({ name, stamp }) => (stamp ? [{ name, inputs: Object.keys(stamp) }] : []));

/** Inputs that are easily forgotten. */
const EASILY_FORGOTTEN: Record<string, string[]> = {
  'sandbox page': [
    'sandbox/frame/sandbox.html',
    'sandbox/frame/content-security-policy.mjs',
    'sandbox/frame/bootstrap.ts',
  ],
  'Next.js servers': [
    'scripts/lib/compile-at-once.mjs',
    'scripts/lib/write-generated.mjs',
    'scripts/next-modules/lists.mjs',
    'sandbox/next-14/package.json',
    'sandbox/next-14/release.ts',
    'sandbox/runtime/node/fs.ts',
  ],
  compiler: ['scripts/lib/write-generated.mjs', 'tsconfig.base.json'],
  'packages for projects': ['sandbox/host/bundled-packages.ts'],
  'compiled examples': ['content/examples', 'content/examples/hello/files/app/api/hello/route.ts'],
  examples: ['content/examples/hello/example.json', 'lib/examples/example-summary.ts'],
  pages: [
    'content/known-differences.json',
    'components/workbench/panes.css',
    'app/icon.svg',
    'scripts/lib/seal-pages.mjs',
  ],
};

interface SourceMap {
  sources?: string[];
  sections?: { map: { sources: string[] } }[];
}

const copy = mkdtempSync(path.join(tmpdir(), 'built-inputs-'));

/** A copy of all that was built from, stamped, and then edited. */
const stamps = new Map<string, Stamp>();

beforeAll(() => {
  const files = new Set(built.flatMap(({ inputs }) => inputs).filter(isFile));
  for (const file of files) cpSync(path.join(root, file), path.join(copy, file));
  for (const { name, inputs } of built) stamps.set(name, stampOf(inputs.filter(isFile), { from: copy }));
  for (const stamp of stamps.values()) expect(changedInputs(stamp, copy)).toEqual([]);
  for (const file of files) writeFileSync(path.join(copy, file), 'edited', { flag: 'a' });
});

afterAll(() => rmSync(copy, { recursive: true }));

describe.each(built)('$name', ({ name, inputs }) => {
  it('is built anew after an edit of anything that it was made of', () => {
    expect(changedInputs(stamps.get(name) ?? null, copy).sort()).toEqual(inputs.filter(isFile).sort());
  });

  it('was made of what is easily forgotten, too', () => {
    expect(inputs).toEqual(expect.arrayContaining([...(EASILY_FORGOTTEN[name] ?? []), 'package-lock.json']));
  });
});

it.skipIf(!built.some(({ name }) => name === 'pages'))(
  'the pages are made of all that Next.js compiled for them',
  () => {
    const inputs = new Set(built.find(({ name }) => name === 'pages')?.inputs);
    const compiled = sourcesOf(path.join(root, '.next', 'server'));
    expect(compiled).toContain('content/known-differences.json');
    expect(compiled.filter((file) => !inputs.has(file))).toEqual([]);
  },
);

/** @returns our own files among those that the source maps in a folder name */
function sourcesOf(server: string): string[] {
  const maps = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.map'));
  const files = maps.flatMap((name) => {
    const { sources = [], sections = [] } = JSON.parse(readFileSync(path.join(server, name), 'utf8')) as SourceMap;
    // what follows a file's name says what was made of it
    return [...sources, ...sections.flatMap(({ map }) => map.sources)].map(
      (source) =>
        /(?:\[project\]\/|(?:\.\.\/)+)(.*?\.(?:tsx?|mjs|json|css|svg))(?![\w])/.exec(decodeURI(source))?.[1] ?? '',
    );
  });
  return [...new Set(files)].filter((file) => !file.startsWith('node_modules/') && isFile(file));
}

function isFile(name: string): boolean {
  return statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile() ?? false;
}
