import { expect, test } from 'vitest';
import { KEPT_BYTES, KEPT_CHUNKS, receiveBody } from './response-body';

test('pieces are joined in order', () => {
  const body = receiveBody();
  body.add(new Uint8Array([1, 2]), 1);
  body.add(new Uint8Array([0, 3, 0]).subarray(1, 2), 2);
  expect(body.bytes()).toEqual(new Uint8Array([1, 2, 3]));
  expect(body.chunks).toEqual([
    { atMs: 1, byteLength: 2 },
    { atMs: 2, byteLength: 1 },
  ]);
});

test('what comes after the limits is not kept', () => {
  const body = receiveBody();
  const piece = new Uint8Array(KEPT_BYTES / 4 + 1);
  for (let count = 0; count < 6; count++) body.add(piece, 0);
  for (let count = 0; count < KEPT_CHUNKS; count++) body.add(new Uint8Array(1), 0);
  expect(body.bytes().byteLength).toBe(KEPT_BYTES);
  expect(body.chunks).toHaveLength(KEPT_CHUNKS);
});
