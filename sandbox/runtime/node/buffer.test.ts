import { Buffer as NodeBuffer } from 'node:buffer';
import { inspect as nodeInspect } from 'node:util';
import { inspect } from 'node-inspect-extracted';
import { expect, test } from 'vitest';
import { Buffer } from './buffer';

type BufferClass = typeof NodeBuffer;
const mine = Buffer as unknown as BufferClass;

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? [...value] : value;
}

const calls: [string, (B: BufferClass) => unknown][] = [
  ['base64url out', (B) => B.from('>>>???ÿÿ').toString('base64url')],
  ['base64url in', (B) => B.from('Pj4-Pz8_w7_Dvw', 'base64url')],
  ['base64url in, by base64', (B) => B.from('Pj4-Pz8_w7_Dvw', 'base64')],
  ['base64url length', (B) => B.byteLength('Pj4-Pz8_w7_Dvw', 'base64url')],
  ['base64url is an encoding', (B) => [B.isEncoding('base64url'), B.isEncoding('BASE64URL'), B.isEncoding('nope')]],
  ['base64url part', (B) => B.from('hello').toString('base64url', 1, 3)],
  [
    'base64url write',
    (B) => {
      const b = B.alloc(4);
      b.write('-_8', 'base64url');
      return b;
    },
  ],
  ['base64url fill', (B) => B.alloc(4, '-_8', 'base64url')],
  ['hex', (B) => B.from('00ff10', 'hex').toString('hex')],
  ['latin1', (B) => B.from('é', 'latin1').toString('latin1')],
  ['utf16le', (B) => B.from('é😀', 'utf16le').toString('utf16le')],
  ['invalid UTF-8', (B) => B.from([0xff, 0x41, 0xc3]).toString()],
  ['concat', (B) => B.concat([B.from('a'), B.from('b')]).toString()],
  ['slices', (B) => B.from('hello').subarray(1, 3).toString() + B.from('hello').subarray(-2).toString()],
  ['compare', (B) => [B.compare(B.from('a'), B.from('b')), B.from('a').equals(B.from('a'))]],
  ['search', (B) => [B.from('hello').indexOf('l'), B.from('hello').includes('lo'), B.from('hello').lastIndexOf('l')]],
  ['JSON', (B) => JSON.stringify(B.from('ab'))],
  [
    'numbers',
    (B) => {
      const b = B.alloc(8);
      b.writeUInt32BE(1, 0);
      b.writeInt16LE(-2, 4);
      return [b.readUInt32BE(0), b.readInt16LE(4)];
    },
  ],
  [
    'big numbers',
    (B) => {
      const b = B.alloc(8);
      b.writeBigUInt64LE(5n);
      return b.readBigUInt64LE();
    },
  ],
  ['from an ArrayBuffer', (B) => B.from(new Uint8Array([1, 2, 3]).buffer, 1, 1)],
  ['isBuffer', (B) => [B.isBuffer(B.from('a')), B.isBuffer(new Uint8Array(1))]],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(plain(call(mine))).toEqual(plain(call(NodeBuffer)));
});

test('inspect shows bytes as Node does', () => {
  expect(inspect({ body: mine.from('hey') })).toBe(nodeInspect({ body: NodeBuffer.from('hey') }));
});
