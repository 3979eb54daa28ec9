import { expect, test } from 'vitest';
import { SCENES_FILE, takeScenes, writeScenes } from './scenes-file';

const take = (text: string) => {
  const taken = takeScenes({ 'a.ts': 'x', [SCENES_FILE]: text });
  return taken.ok ? taken : taken.message;
};

test('scenes that were written are read', () => {
  const scenes = [{ title: 'a', files: { 'a.ts': 'y' } }];
  expect(take(writeScenes(scenes))).toEqual({ ok: true, files: { 'a.ts': 'x' }, scenes });
});

test.each([
  ['[]', 'expected an object but received a list'],
  ['null', 'expected an object but received null'],
  ['{"version":2,"scenes":[]}', '"version" must be 1 but is 2'],
  ['{"version":1}', '"scenes" must be a list but is missing'],
])('what is no file of scenes is not taken for one without any: %s', (text, reason) => {
  expect(take(text)).toBe(`Failed to read ${SCENES_FILE}: ${reason}.`);
});
