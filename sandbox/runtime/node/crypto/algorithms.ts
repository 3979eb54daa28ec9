import { cbc, ctr, ecb, gcm } from '@noble/ciphers/aes.js';
import { requirePart } from '../internal/parts';

type Mode = 'cbc' | 'ctr' | 'ecb' | 'gcm' | 'stream';

export interface Algorithm {
  name: string;
  mode: Mode;
  keyLength: number;
  ivLength: number;
  /** Whether an initialization vector may have any length. */
  takesAnyIv: boolean;
  /** What is encrypted at a time: 1 where that is a byte. */
  blockSize: number;
  /** Whether a tag says that nothing was changed. */
  hasTag: boolean;
}

interface Cipher {
  encrypt(bytes: Uint8Array): Uint8Array;
  decrypt(bytes: Uint8Array): Uint8Array;
}

const NUMBERS: Record<string, Record<string, number>> = {
  ecb: { 128: 418, 192: 422, 256: 426 },
  cbc: { 128: 419, 192: 423, 256: 427 },
  ctr: { 128: 904, 192: 905, 256: 906 },
  gcm: { 128: 895, 192: 898, 256: 901 },
};
const CHACHA = 'chacha20-poly1305';

/** The names of the ciphers the playground has. */
export function getCiphers(): string[] {
  const modes = ['cbc', 'ctr', 'ecb', 'gcm'];
  return [...['128', '192', '256'].flatMap((bits) => modes.map((mode) => `aes-${bits}-${mode}`)), CHACHA];
}

export function findAlgorithm(given: string): Algorithm | undefined {
  const name = given.toLowerCase();
  if (name === CHACHA) {
    return { name, mode: 'stream', keyLength: 32, ivLength: 12, takesAnyIv: false, blockSize: 1, hasTag: true };
  }
  const [, bits, known] = /^(?:id-)?aes-?(128|192|256)(?:-(cbc|ctr|ecb|gcm))?$/.exec(name) ?? [];
  if (bits === undefined) return undefined;
  const mode = (known ?? 'cbc') as Mode;
  return {
    name: mode === 'gcm' ? `id-aes${bits}-gcm` : `aes-${bits}-${mode}`,
    mode,
    keyLength: Number(bits) / 8,
    ivLength: { gcm: 12, ecb: 0 }[mode as string] ?? 16,
    takesAnyIv: mode === 'gcm',
    blockSize: mode === 'cbc' || mode === 'ecb' ? 16 : 1,
    hasTag: mode === 'gcm',
  };
}

/** Node's `crypto.getCipherInfo`. */
export function getCipherInfo(
  nameOrNumber: string | number,
  { keyLength, ivLength }: { keyLength?: number; ivLength?: number } = {},
): object | undefined {
  const name = typeof nameOrNumber === 'string' ? nameOrNumber : getCiphers().find((own) => idOf(own) === nameOrNumber);
  const known = name === undefined ? undefined : findAlgorithm(name);
  if (!known || (keyLength !== undefined && keyLength !== known.keyLength)) return undefined;
  if (ivLength !== undefined && ivLength !== known.ivLength && !(known.takesAnyIv && ivLength > 0)) return undefined;
  return {
    mode: known.mode,
    name: known.name,
    nid: idOf(known.name),
    ...(known.mode !== 'stream' && { blockSize: known.blockSize }),
    ...(known.ivLength > 0 && { ivLength: known.ivLength }),
    keyLength: known.keyLength,
  };
}

/** @param additional what the tag, if the algorithm has one, answers for beside the text; otherwise nothing is filled up */
export function createCipher({ mode }: Algorithm, key: Uint8Array, iv: Uint8Array, additional: Uint8Array): Cipher {
  if (mode === 'gcm') return gcm(key, iv, additional);
  if (mode === 'ctr') return ctr(key, iv);
  if (mode === 'ecb') return ecb(key, { disablePadding: true });
  if (mode === 'cbc') return cbc(key, iv, { disablePadding: true });
  return loadChacha()(key, iv, additional);
}

function loadChacha(): (key: Uint8Array, iv: Uint8Array, additional: Uint8Array) => Cipher {
  const part = requirePart('keys', `crypto.createCipheriv('${CHACHA}')`);
  return (part as { chacha20poly1305: ReturnType<typeof loadChacha> }).chacha20poly1305;
}

function idOf(name: string): number | undefined {
  const [, bits = '', mode = ''] = /(\d+)-(\w+)$/.exec(name) ?? [];
  return name === CHACHA ? 1018 : NUMBERS[mode]?.[bits];
}
