/** What `compiler.define` has a bundler write in place of free names and of their members: `a`, `a.b` -> value. */
let defined: Readonly<Record<string, unknown>> = {};

export function setDefinedNames(values: Readonly<Record<string, unknown>>): void {
  defined = values;
}

/**
 * What a module sees in place of the globals of these names.
 * @param scope what else it sees in place of globals
 */
export function definedNames(scope: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(defined)) {
    const [root = '', ...path] = key.split('.');
    const owner = [names, scope, globalThis as Record<string, unknown>].find((place) => Object.hasOwn(place, root));
    names[root] = withMember(owner?.[root], path, value);
  }
  return names;
}

/** @returns the same but for one member; the object itself hears nothing of it */
function withMember(owner: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof owner !== 'object' || owner === null) return { [key]: withMember(undefined, rest, value) };
  const member = withMember(Reflect.get(owner, key), rest, value);
  return new Proxy(owner, { get: (target, name) => (name === key ? member : (Reflect.get(target, name) as unknown)) });
}
