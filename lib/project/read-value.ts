/** For reading values of strangers, such as parsed JSON. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An inherited value is no part of what is read. */
export function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What a sentence calls the kind of a value. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'missing';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

/** A value as a sentence shows it. */
export function show(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : kindOf(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
