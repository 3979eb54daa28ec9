const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A duration as `console.timeEnd` prints it: `1.234ms`, `1.235s`, `1:02.345 (m:ss.mmm)`, `1:00:00 (h:mm:ss)`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < SECOND) return `${Number(milliseconds.toFixed(3))}ms`;
  if (milliseconds < MINUTE) return `${(milliseconds / SECOND).toFixed(3)}s`;
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const seconds = (milliseconds % MINUTE) / SECOND;
  if (hours > 0) return `${hours}:${pad(minutes)}:${pad(Math.floor(seconds))} (h:mm:ss)`;
  return `${minutes}:${seconds.toFixed(3).padStart(6, '0')} (m:ss.mmm)`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
