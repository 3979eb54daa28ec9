import { inspect as inspectAsNode } from 'node:util';
import { inspect } from 'node-inspect-extracted';
import { expect, test } from 'vitest';
import { inspectPlatform } from './inspect-platform';

const CUSTOM = Symbol.for('nodejs.util.inspect.custom');

/** A class as a browser's: without Node's own inspection. */
function bare<Class extends abstract new (...args: never[]) => object>(Base: Class): Class {
  const Bare = class extends (Base as unknown as new (...args: unknown[]) => object) {};
  Object.defineProperty(Bare, 'name', { value: Base.name });
  Object.defineProperty(Bare.prototype, CUSTOM, { value: undefined, configurable: true });
  return Bare as unknown as Class;
}

const NAMES = [
  ...['URL', 'URLSearchParams', 'Blob', 'File', 'FormData', 'AbortSignal', 'AbortController'],
  ...['ReadableStream', 'WritableStream', 'TransformStream', 'CompressionStream', 'DecompressionStream'],
  ...['TextEncoderStream', 'TextDecoderStream', 'ByteLengthQueuingStrategy', 'CountQueuingStrategy'],
  ...['TextEncoder', 'TextDecoder', 'Event'],
] as const;
const scope = Object.fromEntries(NAMES.map((name) => [name, bare(Reflect.get(globalThis, name) as never)]));
inspectPlatform(scope as unknown as typeof globalThis);

type Classes = typeof globalThis;
const makers: [string, (classes: Classes) => unknown][] = [
  ['a URL', ({ URL }) => new URL('http://user:word@host.example:81/path?b=1#c')],
  ['parameters', ({ URLSearchParams }) => new URLSearchParams("a=1&b='&a=2")],
  ['no parameters', ({ URLSearchParams }) => new URLSearchParams()],
  ['many parameters', ({ URLSearchParams }) => new URLSearchParams({ first: 'x'.repeat(50), second: 'y'.repeat(50) })],
  ['a blob', ({ Blob }) => new Blob(['abc'], { type: 'text/plain' })],
  ['a file', ({ File }) => new File(['abc'], 'name.txt', { lastModified: 0 })],
  [
    'a form',
    ({ FormData }) =>
      append(new FormData(), [
        ['a', '1'],
        ['b', '2'],
        ['a', '3'],
      ]),
  ],
  ['an empty form', ({ FormData }) => new FormData()],
  ['a stream', ({ ReadableStream }) => new ReadableStream()],
  ['a byte stream', ({ ReadableStream }) => new ReadableStream({ type: 'bytes' })],
  ['a writable stream', ({ WritableStream }) => new WritableStream()],
  ['a compression', ({ CompressionStream }) => new CompressionStream('gzip')],
  ['an encoding stream', ({ TextEncoderStream }) => new TextEncoderStream()],
  ['a decoding stream', ({ TextDecoderStream }) => new TextDecoderStream('utf-8', { fatal: true })],
  ['a strategy of bytes', ({ ByteLengthQueuingStrategy }) => new ByteLengthQueuingStrategy({ highWaterMark: 3 })],
  ['a strategy of chunks', ({ CountQueuingStrategy }) => new CountQueuingStrategy({ highWaterMark: 3 })],
  ['an encoder', ({ TextEncoder }) => ({ in: [new TextEncoder()] })],
  ['a decoder', ({ TextDecoder }) => new TextDecoder('utf-16le')],
  ['in a list', ({ URL }) => [new URL('http://host.example/')]],
  ['deep in an object', ({ Blob }) => ({ a: { b: new Blob(['abc']) } })],
];

test.each(makers)('%s looks as in Node', (_, make) => {
  expect(inspect(make(scope as unknown as Classes))).toBe(inspectAsNode(make(globalThis)));
});

test('an event looks as in Node, whenever it was', () => {
  const { Event } = scope as unknown as Classes;
  const words = (text: string) => text.replace(/[\d.]+/, '0').split(/\s+/);
  expect(words(inspect(new Event('e')))).toEqual(words(inspectAsNode(new globalThis.Event('e'))));
});

test('too deep it is only named, as everything is', () => {
  const { Blob } = scope as unknown as Classes;
  expect(inspect({ a: { b: { c: new Blob([]) } } })).toBe('{ a: { b: { c: [Blob] } } }');
});

function append(form: FormData, entries: [string, string][]): FormData {
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
