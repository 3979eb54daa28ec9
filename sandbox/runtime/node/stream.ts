import stream from 'readable-stream';
import { withMissing } from './internal/missing';
import { toWebReadable, toWebWritable } from './internal/stream-to-web';
import { fromWebReadable, fromWebWritable } from './internal/stream-from-web';

export const { Stream, Readable, Writable, Duplex, Transform, PassThrough } = stream;
export const { pipeline, finished, addAbortSignal, compose, destroy, isDisturbed, isErrored, isReadable, promises } =
  stream;

// The library leaves these out in browsers.
Object.assign(Readable, { toWeb: toWebReadable, fromWeb: fromWebReadable });
Object.assign(Writable, { toWeb: toWebWritable, fromWeb: fromWebWritable });
Object.assign(Duplex, {
  toWeb: (duplex: InstanceType<typeof Duplex>) => ({
    readable: toWebReadable(duplex),
    writable: toWebWritable(duplex as unknown as InstanceType<typeof Writable>),
  }),
});

export const getDefaultHighWaterMark = (objectMode: boolean): number => (objectMode ? 16 : 16_384);

const members = {
  getDefaultHighWaterMark,
  Stream,
  Readable,
  Writable,
  Duplex,
  Transform,
  PassThrough,
  pipeline,
  finished,
  addAbortSignal,
  compose,
  destroy,
  isDisturbed,
  isErrored,
  isReadable,
};

/** `require('stream')` is the Stream class, in Node as here. */
const module = Object.assign(Stream, members);
Object.defineProperty(module, 'promises', { value: promises, enumerable: true, configurable: true });

export default withMissing('stream', module, 'duplexPair isDestroyed isWritable setDefaultHighWaterMark');
