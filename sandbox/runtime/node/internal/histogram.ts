import { createArgumentTypeError, createRangeError } from './node-error';

/** Node's RecordableHistogram; it keeps what was recorded, as far as a program records. */
export class Histogram {
  readonly #values: number[] = [];

  record(value: number | bigint): void {
    if (typeof value !== 'number' && typeof value !== 'bigint')
      throw createArgumentTypeError('val', 'of type number', value);
    if (!(value >= 1)) throw createRangeError('val', `>= 1 && <= ${Number.MAX_SAFE_INTEGER}`, value);
    this.#values.push(Number(value));
  }

  reset(): void {
    this.#values.length = 0;
  }

  get count(): number {
    return this.#values.length;
  }

  get min(): number {
    return this.#values.reduce((least, value) => Math.min(least, value), Number.MAX_SAFE_INTEGER * 1024);
  }

  get max(): number {
    return this.#values.reduce((most, value) => Math.max(most, value), 0);
  }

  get mean(): number {
    return this.#values.reduce((sum, value) => sum + value, 0) / this.count;
  }

  get stddev(): number {
    const { mean } = this;
    return Math.sqrt(this.#values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / this.count);
  }

  percentile(percentile: number): number {
    const sorted = [...this.#values].sort((left, right) => left - right);
    return sorted[Math.max(Math.ceil((percentile / 100) * sorted.length) - 1, 0)] ?? 0;
  }
}

/** Node's `monitorEventLoopDelay`: records how much later than asked a timer comes, in nanoseconds. */
export class LoopDelayHistogram extends Histogram {
  readonly #resolution: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor({ resolution = 10 }: { resolution?: number } = {}) {
    super();
    this.#resolution = resolution;
  }

  enable(): boolean {
    if (this.#timer !== undefined) return false;
    let last = performance.now();
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.record(Math.max(1, Math.round((now - last) * 1e6)));
      last = now;
    }, this.#resolution);
    return true;
  }

  disable(): boolean {
    if (this.#timer === undefined) return false;
    clearInterval(this.#timer);
    this.#timer = undefined;
    return true;
  }
}

export const createHistogram = (): Histogram => new Histogram();
export const monitorEventLoopDelay = (options?: { resolution?: number }): LoopDelayHistogram =>
  new LoopDelayHistogram(options);
