import { requirePart } from '../internal/parts';
import type { keys } from '../keys/keys';

type Keys = typeof keys;
type AnyFunction = (...values: unknown[]) => unknown;

const FUNCTIONS =
  'checkPrime checkPrimeSync createDiffieHellman createDiffieHellmanGroup createECDH createPrivateKey createPublicKey ' +
  'createSign createVerify diffieHellman generateKeyPair generateKeyPairSync generatePrime generatePrimeSync getCurves ' +
  'getDiffieHellman privateDecrypt privateEncrypt publicDecrypt publicEncrypt sign verify';
const CLASSES = 'DiffieHellman DiffieHellmanGroup ECDH Sign Verify X509Certificate';

/** What `node:crypto` has of keys of two parts; each loads them when it is used first. */
export const lazyKeys: Record<string, unknown> = Object.fromEntries([
  ...FUNCTIONS.split(' ').map((name) => [name, createLazy(name, (member, values) => member(...values))]),
  ...CLASSES.split(' ').map((name) => [name, createLazy(name, (member, values) => Reflect.construct(member, values))]),
]) as Record<string, unknown>;

function createLazy(name: string, use: (member: AnyFunction, values: unknown[]) => unknown): unknown {
  const lazy = function (...values: unknown[]): unknown {
    const part = requirePart('keys', `crypto.${name}`) as Keys;
    return use(part[name as keyof Keys] as AnyFunction, values);
  };
  return Object.defineProperty(lazy, 'name', { value: name });
}
