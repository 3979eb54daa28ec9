import { Buffer } from 'buffer/';
import { expect, test } from 'vitest';
import type { ServerToHostMessage } from '../protocol';
import { createResponseChannel } from './response-channel';

test('a body of several megabytes leaves whole, of whatever class it is', async () => {
  const sent: Uint8Array[] = [];
  const channel = createResponseChannel(1, (message: ServerToHostMessage, transfer = []) => {
    const arrived = structuredClone(message, { transfer });
    if (arrived.type === 'response-chunk') sent.push(arrived.bytes);
  });
  await channel.chunk(Buffer.alloc(2_500_000, 'ab'));
  const lengths = sent.map(({ byteLength }) => byteLength);
  expect(lengths).toEqual([1_048_576, 1_048_576, 402_848]);
  expect(new TextDecoder().decode(sent[2]?.subarray(0, 4))).toBe('abab');
});
