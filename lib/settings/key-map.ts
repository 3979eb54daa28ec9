/** What has keys of its own that can be changed. */
export interface KeyCommand {
  id: string;
  label: string;
  /** Its keys until the visitor chooses others, such as `Mod+Shift+K`; Mod is Command or Control. */
  chord: string;
}

/** What the workbench itself does by keys; others open panels. */
export const WORKBENCH_KEYS = {
  send: { id: 'send', label: 'Send the request', chord: 'Mod+Enter' },
  stop: { id: 'stop', label: 'Stop the request', chord: 'Mod+Shift+Enter' },
  save: { id: 'save', label: 'Save', chord: 'Mod+S' },
  split: { id: 'split', label: 'Split the editor, go to the other side', chord: 'Mod+\\' },
} as const satisfies Record<string, KeyCommand>;

export type WorkbenchKey = keyof typeof WORKBENCH_KEYS;

/** The chords that the visitor chose, by the command's id. */
export type KeyMap = Partial<Record<string, string>>;

type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** The chord that is pressed; null without Command or Control: other keys are for typing. */
export function chordOf({ key, metaKey, ctrlKey, altKey, shiftKey }: Pressed): string | null {
  if (!(metaKey || ctrlKey) || ['Meta', 'Control', 'Alt', 'Shift'].includes(key)) return null;
  const name = key.length === 1 ? key.toUpperCase() : key;
  return ['Mod', ...(altKey ? ['Alt'] : []), ...(shiftKey ? ['Shift'] : []), name].join('+');
}

/** The keys in force. */
export function keysOf({ id, chord }: KeyCommand, keys: KeyMap): string {
  return keys[id] ?? chord;
}

/** The command that the chord is for. */
export function commandOf<Command extends KeyCommand>(
  chord: string | null,
  commands: readonly Command[],
  keys: KeyMap,
): Command | null {
  return commands.find((command) => keysOf(command, keys) === chord) ?? null;
}

/** Why a command may not have the chord; null where it may. */
export function checkChord(
  command: KeyCommand,
  chord: string | null,
  commands: readonly KeyCommand[],
  keys: KeyMap,
): string | null {
  if (chord === null) return 'Press a key together with Ctrl or ⌘.';
  const taken = commandOf(chord, commands, keys);
  if (taken !== null && taken.id !== command.id) return `${nameOfChord(chord)} is taken by “${taken.label}”.`;
  return EDITING.includes(chord) ? `${nameOfChord(chord)} is needed for editing.` : null;
}

/** The chord without what every one has, as `Keys` shows it. */
export function nameOfChord(chord: string): string {
  return chord.replace(/^Mod\+/, '').replaceAll('+', ' ');
}

/** Reads a kept map; what is no chord in it is left out. */
export function readKeys(value: unknown): KeyMap {
  const kept: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].startsWith('Mod+')),
  );
}

const EDITING = ['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Z', 'Mod+Shift+Z', 'Mod+F'];
