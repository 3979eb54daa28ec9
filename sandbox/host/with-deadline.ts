/** Waits for `promise`, at most `milliseconds`; then for what `late` gives (or throws) instead. */
export async function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  late: () => T | Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  const first = await Promise.race([promise.then((value) => ({ value })), deadline]).finally(() => clearTimeout(timer));
  return first === 'late' ? late() : first.value;
}
