import { Proxy } from 'node-inspect-extracted';

interface KnownProxy extends ProxyConstructor {
  getProxyDetails(value: unknown): [target: object | null, handler: object | null] | undefined;
}

/**
 * A `Proxy` that remembers its targets, to stand in for the global one: only so can `inspect` and the console show a
 * proxy as Node does, without running its traps.
 */
export const KnownProxy = Proxy as unknown as KnownProxy;

/** A proxy's target and handler (both null when it was revoked); undefined for what is no proxy. */
export function findProxyDetails(value: unknown): [target: object | null, handler: object | null] | undefined {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isObject ? KnownProxy.getProxyDetails(value) : undefined;
}
