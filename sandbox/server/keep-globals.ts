/** @returns what makes the global object again what it was, and with it what hangs on it: `Math`, `console`, `Array.prototype` */
export function keepGlobals(scope: object): () => void {
  const kept = Array.from(partsOf(scope), (part) => [part, Object.getOwnPropertyDescriptors(part)] as const);
  return () => {
    for (const [part, before] of kept) restore(part, before);
  };
}

type Descriptors = Record<PropertyKey, PropertyDescriptor>;

function partsOf(scope: object): Set<object> {
  const parts = new Set([scope]);
  for (const descriptor of Object.values<PropertyDescriptor>(Object.getOwnPropertyDescriptors(scope))) {
    const value: unknown = descriptor.value;
    if (!isObject(value)) continue;
    parts.add(value);
    const prototype = typeof value === 'function' ? (value as { prototype?: unknown }).prototype : null;
    if (isObject(prototype)) parts.add(prototype);
  }
  return parts;
}

function restore(part: object, before: Descriptors): void {
  const after: Descriptors = Object.getOwnPropertyDescriptors(part);
  for (const name of Reflect.ownKeys(after)) {
    const [old, now] = [before[name], after[name]];
    if (!old) Reflect.deleteProperty(part, name);
    else if (now && !isSame(old, now)) Reflect.defineProperty(part, name, old);
  }
  for (const name of Reflect.ownKeys(before)) {
    const old = before[name];
    if (old && !(name in after)) Reflect.defineProperty(part, name, old);
  }
}

function isSame(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  return Object.is(a.value, b.value) && a.get === b.get && a.set === b.set;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
