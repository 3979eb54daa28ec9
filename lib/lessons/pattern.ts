/** Whether a text can be used as `{ "matches": … }`. */
export function isRegExp(source: string): boolean {
  try {
    return patternOf(source) instanceof RegExp;
  } catch {
    return false;
  }
}

export function patternOf(source: string): RegExp {
  return new RegExp(source, 'u');
}

/** Whether a value stands for all that match, such as `{ "matches": "^\\d+$" }`. */
export function isPattern(value: unknown): value is { matches: string } {
  return hasOnly(value, 'matches') && typeof value.matches === 'string';
}

/** Whether a value says that there is none: `{ "absent": true }`. */
export function isAbsent(value: unknown): value is { absent: true } {
  return hasOnly(value, 'absent') && value.absent === true;
}

function hasOnly<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === key;
}
