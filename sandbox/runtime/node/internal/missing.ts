/** A stand-in for a function or class of Node that the playground lacks: it can be imported and throws when used. */
export function createMissing(module: string, member: string): () => never {
  return function missing(): never {
    throw createMissingError(`${module}.${member}`);
  };
}

/** The error that names what the playground lacks. */
export function createMissingError(name: string): Error {
  const message = `The playground has no '${name}': its server runs in a browser tab, not in Node.js.`;
  return Object.assign(new Error(message), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' });
}

/**
 * A module of Node that the playground lacks as a whole: it can be imported, and every member throws when used.
 * @param names separated by spaces
 */
export function createMissingModule(module: string, names: string): Record<string, () => never> {
  return withMissing(module, {}, names);
}

/**
 * Adds stand-ins for what Node's module has beyond `present`, so that using one says what is missing.
 * @param names separated by spaces
 */
export function withMissing<T extends object>(module: string, present: T, names: string): T {
  for (const name of names.split(' ')) {
    Object.defineProperty(present, name, {
      value: createMissing(module, name),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return present;
}
