import { Transform } from '../stream';

type Stream = Record<string, unknown> & { _writableState: { decodeStrings: boolean } };

/** Becomes a stream when it is used as one, as in Node: most hashes never are. */
function LazyTransform(): void {}

LazyTransform.prototype = Object.create(Transform.prototype, {
  constructor: { value: LazyTransform, writable: true, configurable: true },
  ...Object.fromEntries(['_readableState', '_writableState'].map((name) => [name, createState(name)])),
}) as object;

function createState(name: string): PropertyDescriptor {
  return {
    configurable: true,
    get(this: Stream): unknown {
      (Transform as unknown as (this: Stream) => void).call(this);
      this._writableState.decodeStrings = false;
      return this[name];
    },
    set(this: Stream, value: unknown) {
      Object.defineProperty(this, name, { value, enumerable: true, configurable: true, writable: true });
    },
  };
}

const lazyTransform: unknown = LazyTransform;

export const LazyStream = lazyTransform as new () => InstanceType<typeof Transform>;
