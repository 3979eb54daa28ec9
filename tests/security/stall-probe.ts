export interface StallProbe {
  stop(): Promise<Stall>;
}

export interface Stall {
  /** The longest time in milliseconds in which the page stood still and the machine did not. */
  longestMs: number;
  /** How many times slower than at its best the machine was, at the median: others use it as well. At least 1. */
  slowdown: number;
}

type Gap = [start: number, end: number];

/**
 * Runs in a page: watches whether its event loop turns. A worker beside it keeps watch as well: while that stands still
 * too, the machine was busy with something else. The worker also times a piece of work, again and again.
 */
export function startStallProbe(): StallProbe {
  const watch = (gaps: Gap[]) => {
    const now = () => performance.timeOrigin + performance.now();
    let last = now();
    return setInterval(() => {
      const time = now();
      if (time - last > 30) gaps.push([last, time]);
      last = time;
    }, 5);
  };
  const timeWork = (samples: number[]) => {
    const work = () => {
      const start = performance.now();
      for (let turn = 0; turn < 2e6; turn++);
      return performance.now() - start;
    };
    // The first times it is not compiled yet, and far slower.
    for (let turn = 0; turn < 10; turn++) work();
    return setInterval(() => samples.push(work()), 50);
  };
  const code = `const gaps = [], samples = []; (${watch.toString()})(gaps); (${timeWork.toString()})(samples);
    onmessage = () => postMessage({ gaps, samples });`;
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const gaps: Gap[] = [];
  const timer = watch(gaps);

  const overlap = ([start, end]: Gap, [otherStart, otherEnd]: Gap) =>
    Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));

  return {
    stop: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        worker.onmessage = ({ data }: MessageEvent<{ gaps: Gap[]; samples: number[] }>) => {
          worker.terminate();
          const ownFault = gaps.map(
            (gap) => gap[1] - gap[0] - data.gaps.reduce((sum, other) => sum + overlap(gap, other), 0),
          );
          const sorted = data.samples.sort((a, b) => a - b);
          const slowdown = (sorted[sorted.length >> 1] ?? 1) / (sorted[0] ?? 1);
          resolve({ longestMs: Math.max(0, ...ownFault), slowdown: Math.max(1, slowdown) });
        };
        worker.postMessage('stop');
      }),
  };
}
