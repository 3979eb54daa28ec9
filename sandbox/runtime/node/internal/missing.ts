/** A stand-in for a function or class of Node that the playground lacks: it can be imported and throws when used. */
export function createMissing(module: string, member: string, reason?: string): () => never {
  return function missing(): never {
    throw createMissingError(`${module}.${member}`, reason);
  };
}

/** The error that names what the playground lacks. */
export function createMissingError(name: string, reason = 'its server runs in a browser tab, not in Node.js.'): Error {
  const message = `The playground has no '${name}': ${reason}`;
  return Object.assign(new Error(message), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' });
}

/**
 * A module of Node that the playground lacks as a whole: it can be imported, and every member throws when used.
 * @param names separated by spaces
 * @param reason a sentence from the middle on, which may say what there is instead
 */
export function createMissingModule(module: string, names: string, reason?: string): Record<string, () => never> {
  return withMissing(module, {}, names, reason);
}

/**
 * Adds stand-ins for what Node's module has beyond `present`, so that using one says what is missing.
 * @param names separated by spaces
 */
export function withMissing<T extends object>(module: string, present: T, names: string, reason?: string): T {
  for (const name of names.split(' ')) {
    Object.defineProperty(present, name, {
      value: createMissing(module, name, reason),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return present;
}
