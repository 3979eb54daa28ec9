/** The well-formed of a list of names and values. */
export function pairsOf(list: unknown): { name: string; value: string; source: unknown }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((source: unknown) => {
    const [name, value] = [get(source, 'name'), get(source, 'value') ?? ''];
    return typeof name === 'string' && typeof value === 'string' ? [{ name, value, source }] : [];
  });
}

export function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
