import type { Ports } from '../requests-of';

/** @returns the same value, with `<port>` and `<upport>` for the ports that this run happened to get */
export function neutralizePorts<T>(value: T, { server, upstream }: Ports): T {
  const text = JSON.stringify(value)
    .replace(new RegExp(`(?<=(?:localhost|127\\.0\\.0\\.1)(?::|%3A))${server}\\b`, 'g'), '<port>')
    .replace(new RegExp(`(?<=(?:localhost|127\\.0\\.0\\.1)(?::|%3A))${upstream}\\b`, 'g'), '<upport>');
  return JSON.parse(text) as T;
}
