/** Next's build-time tracing without a trace: what it wraps runs, nothing is recorded. */
export class Span {
  traceFn<Result>(run: (span: Span) => Result): Result {
    return run(this);
  }
  traceAsyncFn<Result>(run: (span: Span) => Promise<Result>): Promise<Result> {
    return run(this);
  }
  traceChild(): this {
    return this;
  }
  manualTraceChild(): void {}
  setAttribute(): void {}
  getId(): number {
    return 0;
  }
  stop(): void {}
}

export const SpanStatus = { Started: 'started', Stopped: 'stopped' } as const;

export function trace(): Span {
  return new Span();
}

export function setGlobal(): void {}
export function hrtimeToEpochNanoseconds(time: bigint): bigint {
  return time;
}
export function flushAllTraces(): Promise<void> {
  return Promise.resolve();
}
