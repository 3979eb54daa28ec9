/** One value of ASN.1's distinguished encoding. */
export interface Der {
  tag: number;
  content: Uint8Array;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BITS = 0x03;
const OCTETS = 0x04;
const NULL = 0x05;
const OBJECT_ID = 0x06;

export function readDer(bytes: Uint8Array): Der {
  const [value] = readOne(bytes, 0);
  return value;
}

/** The values within a sequence, or within one with a tag of its own. */
export function itemsOf({ content }: Der): Der[] {
  const items: Der[] = [];
  for (let at = 0; at < content.length;) {
    const [item, end] = readOne(content, at);
    items.push(item);
    at = end;
  }
  return items;
}

export function sequenceOf(bytes: Uint8Array): Der[] {
  const value = readDer(bytes);
  if (value.tag !== SEQUENCE) throw new Error('no sequence');
  return itemsOf(value);
}

export function integerOf(value: Der | undefined): bigint {
  return toBigInt(expectTag(value, INTEGER));
}

export function octetsOf(value: Der | undefined): Uint8Array {
  return expectTag(value, OCTETS);
}

export function bitsOf(value: Der | undefined): Uint8Array {
  return expectTag(value, BITS).subarray(1);
}

export function objectIdOf(value: Der | undefined): string {
  const content = expectTag(value, OBJECT_ID);
  const parts = [Math.min(2, Math.floor((content[0] ?? 0) / 40))];
  parts.push((content[0] ?? 0) - 40 * (parts[0] ?? 0));
  let part = 0;
  for (const byte of content.subarray(1)) {
    part = part * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    parts.push(part);
    part = 0;
  }
  return parts.join('.');
}

export function toBigInt(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

/** @param length how many bytes; as many as the number needs when it is left out */
export function toBytes(value: bigint, length?: number): Uint8Array {
  const hex = value.toString(16);
  const even = hex.padStart(length === undefined ? hex.length + (hex.length % 2) : length * 2, '0');
  return Uint8Array.from(even.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export const sequence = (...items: Uint8Array[]): Uint8Array => encode(SEQUENCE, concat(items));
export const octets = (bytes: Uint8Array): Uint8Array => encode(OCTETS, bytes);
export const bits = (bytes: Uint8Array): Uint8Array => encode(BITS, concat([Uint8Array.of(0), bytes]));
export const nothing = (): Uint8Array => encode(NULL, new Uint8Array(0));
export const tagged = (number: number, content: Uint8Array): Uint8Array => encode(0xa0 + number, content);

export function integer(value: bigint | number): Uint8Array {
  const bytes = toBytes(BigInt(value));
  return encode(INTEGER, (bytes[0] ?? 0) & 0x80 ? concat([Uint8Array.of(0), bytes]) : bytes);
}

export function objectId(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return encode(OBJECT_ID, Uint8Array.from([first * 40 + second, ...rest.flatMap(toBase128)]));
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function toBase128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

function encode(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  const size = toBytes(BigInt(length));
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | size.length, ...size];
  return concat([Uint8Array.from(head), content]);
}

function expectTag(value: Der | undefined, tag: number): Uint8Array {
  if (value?.tag !== tag) throw new Error('wrong tag');
  return value.content;
}

function readOne(bytes: Uint8Array, at: number): [value: Der, end: number] {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new Error('too short');
  const more = first & 0x80 ? first & 0x7f : 0;
  const length = more ? Number(toBigInt(bytes.subarray(at + 2, at + 2 + more))) : first;
  const start = at + 2 + more;
  if (more > 4 || start + length > bytes.length) throw new Error('too short');
  return [{ tag, content: bytes.subarray(start, start + length) }, start + length];
}
