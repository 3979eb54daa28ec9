/** Does something every so many milliseconds until it is undone. @returns its undo */
export function repeat(task: () => void, everyMs: number): () => void {
  const timer = setInterval(task, everyMs);
  return () => clearInterval(timer);
}
