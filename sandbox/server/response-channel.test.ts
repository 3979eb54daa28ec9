import { Buffer } from 'buffer/';
import { expect, test } from 'vitest';
import { CREDIT_WINDOW, EMPTY_HEAD, type ServerToHostMessage } from '../protocol';
import { createResponseChannel } from './response-channel';

/** A channel, and in `posts` the types of the messages of each post. */
function createChannel() {
  const posts: ServerToHostMessage['type'][][] = [];
  const channel = createResponseChannel(1, (messages) => posts.push([messages].flat().map(({ type }) => type)));
  return { channel, posts };
}

/**
 * Until all is done that is under way: what is written late in a turn goes out at the end of the next. No timer, which may
 * come before the end of the turn that sets it.
 */
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const bytes = new Uint8Array([1]);

test('a response that is written in one turn is one post', async () => {
  const { channel, posts } = createChannel();
  channel.head(EMPTY_HEAD);
  await channel.chunk(bytes);
  channel.end();
  await turn();
  expect(posts).toEqual([['response-head', 'response-chunk', 'response-end']]);
});

test('what a turn has written does not wait for the next', async () => {
  const { channel, posts } = createChannel();
  channel.head(EMPTY_HEAD);
  await turn();
  await channel.chunk(bytes);
  await turn();
  channel.end();
  await turn();
  expect(posts).toEqual([['response-head'], ['response-chunk'], ['response-end']]);
});

test('no more chunks go out than the host has granted', async () => {
  const { channel, posts } = createChannel();
  for (let index = 0; index < CREDIT_WINDOW + 3; index++) void channel.chunk(bytes).then(() => {});
  await turn();
  expect(posts.flat()).toHaveLength(CREDIT_WINDOW);
  channel.grant(1);
  await turn();
  expect(posts.flat()).toHaveLength(CREDIT_WINDOW + 1);
});

test('a body of several megabytes leaves whole, of whatever class it is', async () => {
  const sent: Uint8Array[] = [];
  const channel = createResponseChannel(1, (messages, transfer = []) => {
    for (const arrived of [structuredClone(messages, { transfer })].flat())
      if (arrived.type === 'response-chunk') sent.push(arrived.bytes);
  });
  await channel.chunk(Buffer.alloc(2_500_000, 'ab'));
  await turn();
  const lengths = sent.map(({ byteLength }) => byteLength);
  expect(lengths).toEqual([1_048_576, 1_048_576, 402_848]);
  expect(new TextDecoder().decode(sent[2]?.subarray(0, 4))).toBe('abab');
});
