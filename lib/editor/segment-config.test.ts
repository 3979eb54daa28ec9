import { expect, test } from 'vitest';
import { aboutExport, segmentCompletions } from './segment-config';

const labels = (line: string) => segmentCompletions(line)?.items.map(({ label }) => label);

test('after the name the values of a segment config are offered', () => {
  expect(labels('export const dynamic = ')).toEqual(["'auto'", "'force-dynamic'", "'error'", "'force-static'"]);
  expect(labels('export const runtime =')).toEqual(["'nodejs'", "'edge'"]);
  expect(labels('export const anything = ')).toBeUndefined();
});

test('within quotes a value comes without its own', () => {
  const completions = segmentCompletions("export const dynamic = 'for");
  expect(completions?.items.map(({ insert }) => insert)).toContain('force-static');
  expect(completions?.from).toBe("export const dynamic = '".length);
});

test('after export const the names are offered with a first value', () => {
  expect(segmentCompletions('export const dy')).toMatchObject({ from: 13 });
  expect(labels('export const ')).toContain('revalidate');
});

test('what Next.js makes of an export is said, with the page that documents it', () => {
  expect(aboutExport('revalidate')).toEqual({
    about: 'After how many seconds a prerendered answer is made anew.',
    docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#revalidate',
  });
  expect(aboutExport('GET')?.docs).toContain('/route#http-methods');
  expect(aboutExport('helper')).toBeNull();
  expect(aboutExport('constructor')).toBeNull();
});
