import { expect, test } from 'vitest';
import { checkChord, chordOf, commandOf, DEFAULT_KEYS, readKeys } from './key-map';

const NONE = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };

test('a chord is what is pressed with Command or Control', () => {
  expect(chordOf({ ...NONE, key: 'k', metaKey: true })).toBe('Mod+K');
  expect(chordOf({ ...NONE, key: 'Enter', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Enter');
  expect(chordOf({ ...NONE, key: 'k' })).toBeNull();
  expect(chordOf({ ...NONE, key: 'Control', ctrlKey: true })).toBeNull();
});

test('a chord that another command or editing needs is refused', () => {
  expect(checkChord('send', 'Mod+K', DEFAULT_KEYS)).toMatch(/taken/);
  expect(checkChord('send', 'Mod+C', DEFAULT_KEYS)).toMatch(/editing/);
  expect(checkChord('send', 'Mod+J', DEFAULT_KEYS)).toBeNull();
});

test('a kept map is read command by command', () => {
  const keys = readKeys({ send: 'Mod+J', save: 7 });
  expect(commandOf('Mod+J', keys)).toBe('send');
  expect(keys.save).toBe('Mod+S');
  expect(readKeys(null)).toEqual(DEFAULT_KEYS);
});
