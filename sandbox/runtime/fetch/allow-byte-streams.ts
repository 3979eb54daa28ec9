/**
 * Where the browser has no byte streams (Safari before 26.4), `new ReadableStream({ type: 'bytes' })` gives an ordinary
 * stream: it carries the same chunks, only without BYOB readers.
 */
export function allowByteStreams(scope: typeof globalThis): void {
  if (Reflect.has(scope, 'ReadableByteStreamController')) return;
  scope.ReadableStream = new Proxy(scope.ReadableStream, {
    construct(native, [source, strategy]: [UnderlyingByteSource | undefined, QueuingStrategy | undefined], target) {
      const isBytes = source?.type === 'bytes';
      const rest = isBytes
        ? [Object.create(source, { type: { value: undefined } }), { highWaterMark: 0, ...strategy }]
        : [source, strategy];
      return Reflect.construct(native, rest, target) as ReadableStream;
    },
  });
}
