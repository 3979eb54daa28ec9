/** Long enough to lose the processor a few times where others want it, short enough to take little of it. */
const MEASURE_MS = 60;
/** Of fewer steps of the clock nobody can say which are pauses. */
const FEWEST_STEPS = 3;
/** No clock step of a thread that runs without pause is longer, unless its clock is a coarse one. */
const PAUSE_MS = 2;

/**
 * Looks at the clock without pause for a while. Where the clock ran on between two looks, the processor worked for others.
 * @returns the share of the time in which this thread had a processor, 0 to 1
 */
export function measureShare(now: () => number): number {
  const start = now();
  const pauses: number[] = [];
  let shortest = Infinity;
  let time = start;
  let steps = 0;
  while (time - start < MEASURE_MS || steps < FEWEST_STEPS) {
    const before = time;
    time = now();
    const step = time - before;
    if (step === 0) continue;
    steps += 1;
    shortest = Math.min(shortest, step);
    if (step > PAUSE_MS) pauses.push(step);
  }
  // Browsers that guard against fingerprints let the clock tick every 16 or 100 ms.
  const lost = pauses.filter((pause) => pause > 2 * shortest).reduce((sum, pause) => sum + pause, 0);
  return 1 - lost / (time - start);
}
