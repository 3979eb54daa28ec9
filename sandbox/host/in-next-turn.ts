const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/**
 * Runs something in a later turn of the event loop, after what the page has received by now. No timer does: a page in
 * the background gets its timers once a second.
 */
export function inNextTurn(run: () => void): void {
  waiting.push(run);
  port2.postMessage(null);
}
