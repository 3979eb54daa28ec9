import { expect, test } from 'vitest';
import { checkChord, chordOf, commandOf, keysOf, readKeys, WORKBENCH_KEYS } from './key-map';

const PALETTE = { id: 'palette', label: 'Commands', chord: 'Mod+K' };
const COMMANDS = [...Object.values(WORKBENCH_KEYS), PALETTE];

const NONE = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };

test('a chord is what is pressed with Command or Control', () => {
  expect(chordOf({ ...NONE, key: 'k', metaKey: true })).toBe('Mod+K');
  expect(chordOf({ ...NONE, key: 'Enter', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Enter');
  expect(chordOf({ ...NONE, key: 'k' })).toBeNull();
  expect(chordOf({ ...NONE, key: 'Control', ctrlKey: true })).toBeNull();
});

test('a chord that another command or editing needs is refused', () => {
  expect(checkChord(WORKBENCH_KEYS.send, 'Mod+K', COMMANDS, {})).toMatch(/taken by “Commands”/);
  expect(checkChord(WORKBENCH_KEYS.send, 'Mod+C', COMMANDS, {})).toMatch(/editing/);
  expect(checkChord(WORKBENCH_KEYS.send, 'Mod+J', COMMANDS, {})).toBeNull();
});

test('a kept map is read command by command', () => {
  const keys = readKeys({ send: 'Mod+J', save: 7 });
  expect(commandOf('Mod+J', COMMANDS, keys)).toBe(WORKBENCH_KEYS.send);
  expect(commandOf('Mod+Enter', COMMANDS, keys)).toBeNull();
  expect(keysOf(WORKBENCH_KEYS.save, keys)).toBe('Mod+S');
  expect(commandOf('Mod+K', COMMANDS, readKeys(null))).toBe(PALETTE);
});
