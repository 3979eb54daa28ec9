/** A signal that aborts with the given one. */
export function followSignal(signal: AbortSignal): AbortSignal {
  // The platform's own way forgets followers nobody holds; it takes genuine signals only.
  if (signal instanceof AbortSignal) return AbortSignal.any([signal]);
  const foreign = signal as AbortSignal;
  const controller = new AbortController();
  if (foreign.aborted) controller.abort(foreign.reason);
  else foreign.addEventListener('abort', () => controller.abort(foreign.reason), { once: true });
  return controller.signal;
}
