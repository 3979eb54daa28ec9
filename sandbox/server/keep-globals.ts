/** @returns what makes the global object again what it was */
export function keepGlobals(scope: object): () => void {
  const before = Object.getOwnPropertyDescriptors(scope) as Record<PropertyKey, PropertyDescriptor>;
  return () => {
    const after = Object.getOwnPropertyDescriptors(scope) as Record<PropertyKey, PropertyDescriptor>;
    for (const name of Reflect.ownKeys(after)) {
      const [old, now] = [before[name], after[name]];
      if (!old) Reflect.deleteProperty(scope, name);
      else if (now && !isSame(old, now)) Reflect.defineProperty(scope, name, old);
    }
    for (const name of Reflect.ownKeys(before)) {
      const old = before[name];
      if (old && !(name in after)) Reflect.defineProperty(scope, name, old);
    }
  };
}

function isSame(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  return Object.is(a.value, b.value) && a.get === b.get && a.set === b.set;
}
