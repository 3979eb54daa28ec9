import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NEXT_VERSIONS, type NextVersion } from '../protocol';
import { compile } from './fixtures/compile';
import { checkSegmentConfig } from './check-segment-config';
import { CLASS_COMPONENTS } from './compile-rules';
import { RELEASES } from './releases';

const PLATFORM = `swc-${process.platform}-${process.arch}`;

/** @returns the compiler of an installed release as text: the names that it knows stand in it one behind the other */
function compilerOf(next: NextVersion): string {
  const folders = [path.resolve(`sandbox/next-${next}/node_modules/@next`), path.resolve('node_modules/@next')];
  const names = [`${PLATFORM}-gnu`, `${PLATFORM}-musl`, `${PLATFORM}-msvc`, PLATFORM];
  const files = folders.flatMap((folder) =>
    names.map((name) => path.join(folder, name, `next-swc.${name.replace('swc-', '')}.node`)),
  );
  const file = files.find((candidate) => existsSync(candidate));
  return file ? readFileSync(file, 'latin1') : '';
}

/** @returns a row of names as the compiler holds it, from the name it begins with to the one that ends it */
function rowOf(binary: string, first: string, end: RegExp): string {
  const at = binary.indexOf(first);
  const row = binary.slice(at, at + 3000);
  return at < 0 ? '' : row.slice(0, end.exec(row)?.index ?? 0);
}

/** @returns what is left of a row without the names that we know; longer names first, for some begin as others do */
function unknownIn(row: string, names: readonly string[]): string {
  const known = [...names].sort((a, b) => b.length - a.length);
  return known.reduce((rest, name) => rest.replaceAll(name, ' '), row).trim();
}

test.each(NEXT_VERSIONS)(
  'every name that the compiler of Next %s keeps for Client Components is in the table',
  (next) => {
    const { clientNames } = RELEASES[next];
    const row = rowOf(compilerOf(next), 'createContextcreateFactory', /ImageResponse|client-only/);
    expect(row).not.toBe('');
    const names = [...Object.keys(clientNames), ...Object.values(clientNames).flat(), ...CLASS_COMPONENTS];
    expect(unknownIn(row, names)).toBe('');
  },
  60_000,
);

test.each(NEXT_VERSIONS)(
  'every name of the table is one that the compiler of Next %s knows',
  (next) => {
    const binary = compilerOf(next);
    const long = Object.values(RELEASES[next].clientNames)
      .flat()
      .filter((name) => name.length > 16);
    expect(long.filter((name) => !binary.includes(name))).toEqual([]);
  },
  60_000,
);

/** Options that a file that makes a route may have, whatever they are. */
const UNCHECKED = [
  'revalidate',
  'maxDuration',
  'generateImageMetadata',
  'generateStaticParams',
  'instant',
  'ensureStatic',
];

test('every segment option that Turbopack reads off the source is in the table', () => {
  const { segmentConfig } = RELEASES['16'];
  const options = segmentConfig.checks === 'source' ? Object.keys(segmentConfig.options) : [];
  const row = rowOf(compilerOf('16'), 'dynamicdynamicParams', /regions/);
  expect(row).not.toBe('');
  expect(unknownIn(row, [...options, ...UNCHECKED])).toBe('');
});

/** The schema of Next 15, as far as it is called here. */
interface Schema {
  parseAppSegmentConfig(data: Record<string, unknown>, route: string): unknown;
}

test.each([
  ['dynamic', 'auto'],
  ['dynamic', 'sometimes'],
  ['dynamic', 1],
  ['dynamicParams', true],
  ['dynamicParams', 'yes'],
  ['fetchCache', 'force-cache'],
  ['fetchCache', 'bogus'],
  ['runtime', 'edge'],
  ['runtime', 'experimental-edge'],
  ['runtime', 'deno'],
  ['revalidate', 60],
  ['revalidate', false],
  ['revalidate', '60'],
  ['maxDuration', 5],
  ['maxDuration', 1.5],
  ['maxDuration', '5'],
])('what Next 15 has against %s = %j is what its own schema has', async (name, value) => {
  const file = path.resolve('sandbox/next-15/node_modules/next/dist/build/segment-config/app/app-segment-config.js');
  const { parseAppSegmentConfig } = (await import(file)) as Schema;
  const compiled = await compile(`export const ${name} = ${JSON.stringify(value)}`, 'app/a/route.ts');
  const [found] = checkSegmentConfig(compiled, RELEASES['15'], { cacheComponents: false, useCache: false });
  let said: string | undefined;
  try {
    parseAppSegmentConfig({ [name]: value }, '/a');
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  expect(found?.message).toBe(said);
});
