/** Adds `ReadableStream.from`, which Node has and browsers may lack. */
export function defineReadableStreamFrom({ ReadableStream }: typeof globalThis): void {
  if ('from' in ReadableStream) return;
  Object.defineProperty(ReadableStream, 'from', { value: from, writable: true, enumerable: true, configurable: true });
}

function from(iterable: unknown): ReadableStream<unknown> {
  const iterator = iteratorOf(iterable);
  return new ReadableStream(
    {
      async pull(controller) {
        const result = await iterator.next();
        if (result.done) controller.close();
        else controller.enqueue(await result.value);
      },
      async cancel(reason) {
        await iterator.return?.(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

function iteratorOf(iterable: unknown): Iterator<unknown> | AsyncIterator<unknown> {
  const { [Symbol.asyncIterator]: async, [Symbol.iterator]: sync } = Object(iterable) as Partial<
    AsyncIterable<unknown> & Iterable<unknown>
  >;
  const iterate = async ?? sync;
  if (typeof iterate === 'function') return Reflect.apply(iterate, iterable, []) as AsyncIterator<unknown>;
  const error = new TypeError(`${String(iterable)} must be iterable`);
  throw Object.assign(error, { code: 'ERR_ARG_NOT_ITERABLE' });
}
