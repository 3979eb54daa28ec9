/** What has keys of its own that can be changed. */
export const KEY_COMMANDS = ['send', 'stop', 'palette', 'save', 'split'] as const;

export type KeyCommand = (typeof KEY_COMMANDS)[number];

/** A chord such as `Mod+Shift+K` for every command; Mod is Command or Control. */
export type KeyMap = Record<KeyCommand, string>;

export const DEFAULT_KEYS: KeyMap = {
  send: 'Mod+Enter',
  stop: 'Mod+Shift+Enter',
  palette: 'Mod+K',
  save: 'Mod+S',
  split: 'Mod+\\',
};

export const KEY_LABELS: Record<KeyCommand, string> = {
  send: 'Send the request',
  stop: 'Stop the request',
  palette: 'Commands, files and requests',
  save: 'Save',
  split: 'Split the editor, go to the other side',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** The chord that is pressed; null without Command or Control: other keys are for typing. */
export function chordOf({ key, metaKey, ctrlKey, altKey, shiftKey }: Pressed): string | null {
  if (!(metaKey || ctrlKey) || ['Meta', 'Control', 'Alt', 'Shift'].includes(key)) return null;
  const name = key.length === 1 ? key.toUpperCase() : key;
  return ['Mod', ...(altKey ? ['Alt'] : []), ...(shiftKey ? ['Shift'] : []), name].join('+');
}

export function commandOf(chord: string | null, keys: KeyMap): KeyCommand | null {
  return KEY_COMMANDS.find((command) => keys[command] === chord) ?? null;
}

/** Why a command may not have the chord; null where it may. */
export function checkChord(command: KeyCommand, chord: string | null, keys: KeyMap): string | null {
  if (chord === null) return 'Press a key together with Ctrl or ⌘.';
  const taken = commandOf(chord, keys);
  if (taken !== null && taken !== command) return `${nameOfChord(chord)} is taken by “${KEY_LABELS[taken]}”.`;
  return EDITING.includes(chord) ? `${nameOfChord(chord)} is needed for editing.` : null;
}

/** The chord without what every one has, as `Keys` shows it. */
export function nameOfChord(chord: string): string {
  return chord.replace(/^Mod\+/, '').replaceAll('+', ' ');
}

/** Reads a kept map; what is not in it is as at first. */
export function readKeys(value: unknown): KeyMap {
  const kept = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const keys = { ...DEFAULT_KEYS };
  for (const command of KEY_COMMANDS) {
    const chord = kept[command];
    if (typeof chord === 'string' && chord.startsWith('Mod+')) keys[command] = chord;
  }
  return keys;
}

const EDITING = ['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Z', 'Mod+Shift+Z', 'Mod+F'];
