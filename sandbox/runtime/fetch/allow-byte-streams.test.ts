import { expect, test } from 'vitest';
import { allowByteStreams } from './allow-byte-streams';

const Native = ReadableStream as new (source?: object, strategy?: object) => ReadableStream;

/** A browser without byte streams: its own refuse `type: 'bytes'`. */
function scopeWithoutByteStreams(): typeof globalThis {
  class PlainStream extends Native {
    constructor(source: { type?: string } = {}, strategy?: object) {
      if (source.type !== undefined) throw new RangeError('invalid type');
      super(source, strategy);
    }
  }
  return { ReadableStream: PlainStream } as unknown as typeof globalThis;
}

test('a byte stream carries its chunks where the browser has none', async () => {
  const scope = scopeWithoutByteStreams();
  allowByteStreams(scope);
  let pulls = 0;
  const stream = new scope.ReadableStream({
    type: 'bytes',
    pull(controller) {
      pulls++;
      controller.enqueue(new TextEncoder().encode('abc'));
      controller.close();
    },
  });
  await Promise.resolve();
  expect(pulls).toBe(0);
  expect(await new Response(stream).text()).toBe('abc');
});

test('other streams and their subclasses stay as they are', async () => {
  const scope = scopeWithoutByteStreams();
  allowByteStreams(scope);
  class Counted extends (scope.ReadableStream as typeof Native) {}
  const counted = new Counted();
  expect(counted).toBeInstanceOf(Counted);
  expect(new scope.ReadableStream()).toBeInstanceOf(scope.ReadableStream);
});
