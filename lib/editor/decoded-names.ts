import { ROOT } from './compiler-options';

/**
 * Monaco names `[id]` as `%5Bid%5D`, which is another folder than the one that an import names.
 * @returns the service, asked with the names that TypeScript knows: alone, and in lists of files to look through
 */
export function withDecodedNames<Service extends object>(service: Service): Service {
  return new Proxy(service, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...values: unknown[]): unknown => Reflect.apply(value, target, values.map(decoded));
    },
  });
}

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  return typeof value === 'string' ? decodeName(value) : value;
}

export function decodeName(name: string): string {
  if (!name.startsWith(ROOT) || !name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
