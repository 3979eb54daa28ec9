import { expect, test } from 'vitest';
import { byteLength, decodeBase64, encodeBase64, fromBytes, toBytes, toText } from './file-content';

test('text and bytes convert both ways', () => {
  expect(fromBytes(toBytes('hé\r\n😀'))).toBe('hé\r\n😀');
  expect(fromBytes(new Uint8Array([0xff, 0xfe]))).toEqual({ base64: '//4=' });
  expect(fromBytes(new Uint8Array([65, 0, 66]))).toEqual({ base64: 'QQBC' });
  expect(toBytes({ base64: '//4=' })).toEqual(new Uint8Array([0xff, 0xfe]));
  expect(fromBytes(new Uint8Array([0xef, 0xbb, 0xbf, 65]))).toBe('\ufeffA');
});

test('base64 that is none gives no bytes', () => {
  expect(decodeBase64('a')).toBeNull();
  expect(decodeBase64('a b=')).toBeNull();
  expect(toBytes({ base64: '***' })).toEqual(new Uint8Array());
  expect(toText({ base64: '//4=' })).toBeNull();
});

test('large binary files encode', () => {
  const bytes = new Uint8Array(300_000).map((_, at) => at % 251);
  expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
});

test('the byte length is known without encoding', () => {
  for (const text of ['', 'abc', 'é', '€', '😀x']) expect(byteLength(text)).toBe(toBytes(text).length);
  for (const base64 of ['', 'QQ==', 'QUI=', 'QUJD']) expect(byteLength({ base64 })).toBe(toBytes({ base64 }).length);
});
