/**
 * Makes this window the only one of the browser that does something; the one that did it before is told.
 * Where a page gets no locks (without https), every window goes on.
 * @param onTaken called when another window does it
 * @returns its undo
 */
export function takeOver(name: string, onTaken: () => void): () => void {
  // Where the page is no secure context.
  const locks = navigator.locks as LockManager | undefined;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  // The one whose lock is stolen is rejected.
  locks?.request(name, { steal: true }, () => held).catch(onTaken);
  return release;
}
