/** Of more modules than this a second, the host hears only which one had the others evaluated. */
const MOST_A_SECOND = 50;

// Kept from before the project's code runs, which may replace it.
const now = performance.now.bind(performance);

type Listener = (file: string | null) => void;

const running: string[] = [];
let listener: Listener = () => {};
let windowStart = -Infinity;
let told = 0;

/** Sets what is told which of the project's files is being evaluated, or null when none is any more. */
export function setEvaluationListener(newListener: Listener): void {
  listener = newListener;
}

/**
 * Evaluates a file of the project, or calls what it exports for Next.js to call at its start. The host hears of it before:
 * code that blocks the server can say nothing any more.
 */
export function evaluate<T>(file: string, run: () => T): T {
  running.push(file);
  tell();
  try {
    return run();
  } finally {
    running.pop();
    tell();
  }
}

function tell(): void {
  const time = now();
  if (time - windowStart >= 1000) [windowStart, told] = [time, 0];
  told += 1;
  if (told < MOST_A_SECOND) listener(running.at(-1) ?? null);
  else if (told === MOST_A_SECOND) listener(running[0] ?? null);
}
