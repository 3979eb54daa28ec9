const WINDOW_MS = 1000;

/**
 * Admits `limit` calls a second. At the end of a second in which more came, `report` hears how many were not admitted.
 * @returns whether this call is admitted
 */
export function createRateLimit(limit: number, report: (count: number) => void): () => boolean {
  // Kept from before user code runs, which may replace them.
  const now = performance.now.bind(performance);
  const later = setTimeout.bind(globalThis);
  let start = -Infinity;
  let admitted = 0;
  let dropped = 0;

  function startWindow(): void {
    start = now();
    admitted = 0;
    const count = dropped;
    dropped = 0;
    if (count > 0) report(count);
  }

  return () => {
    if (now() - start >= WINDOW_MS) startWindow();
    if (admitted < limit) {
      admitted++;
      return true;
    }
    if (dropped++ === 0) later(() => dropped > 0 && startWindow(), WINDOW_MS);
    return false;
  };
}
