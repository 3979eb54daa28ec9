import { expect, test } from 'vitest';
import { openVisitor } from './fixtures/open-visitor';
import { adoptWritten, isAdoptable } from './written-files';

const written = { path: '/project/public/a.txt', byteLength: 2 };

test('a file that the server wrote becomes one of the project, and that can be taken back', async () => {
  const tab = await openVisitor().open();
  tab.playground.readWritten = async () => new TextEncoder().encode('hi');
  await adoptWritten(tab.workbench, written);
  expect(tab.text('public/a.txt')).toBe('hi');
  tab.pressUndo();
  expect(tab.text('public/a.txt')).toBeUndefined();
});

test('it takes the place of the file that has its path, which comes back with Undo', async () => {
  const tab = await openVisitor().open();
  tab.type('before', 'public/a.txt');
  tab.playground.readWritten = async () => new Uint8Array([0, 1]);
  await adoptWritten(tab.workbench, written);
  expect(tab.text('public/a.txt')).toEqual({ base64: 'AAE=' });
  tab.pressUndo();
  expect(tab.text('public/a.txt')).toBe('before');
});

test.each([
  [null, 'Failed to read public/a.txt: it is not on the server’s disk any more.'],
  [new Uint8Array(9_000_000), 'Failed to add public/a.txt: a project’s files may have 8 MB together.'],
])('what cannot be added is refused with the reason, and nothing is changed', async (bytes, message) => {
  const tab = await openVisitor().open();
  tab.playground.readWritten = async () => bytes;
  await adoptWritten(tab.workbench, written);
  expect(tab.toasts()).toContain(message);
  expect(tab.text('public/a.txt')).toBeUndefined();
});

test('what stands outside the project cannot be a file of it', () => {
  expect(isAdoptable(written)).toBe(true);
  for (const path of ['/tmp/a', '/project/.next/a']) expect(isAdoptable({ path, byteLength: 1 })).toBe(false);
});
