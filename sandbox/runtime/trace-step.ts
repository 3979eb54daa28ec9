import type { Position } from '../protocol';
import { firstPosition } from './modules/source-position';
import { requestContext } from './request-context';
import type { Step } from './request-trace';

/** Notes a step on the way of the request in whose context this is called; outside any it is lost. */
export function noteStep(step: Step): void {
  requestContext.getStore()?.trace.add(step);
}

/** Begins a step that takes time. @returns what ends it, and says what it was */
export function beginStep(): (step: Step) => void {
  const trace = requestContext.getStore()?.trace;
  const begun = trace?.begin();
  return (step) => trace?.add(step, begun);
}

/** @returns the line of the project that is being run, if any is and the request did not ask for very many */
export function callingLine(): Position | null {
  if (!requestContext.getStore()?.trace.mayLocate()) return null;
  try {
    // User code may set what makes the stack.
    const { stack } = new Error();
    return typeof stack === 'string' ? firstPosition(stack) : null;
  } catch {
    return null;
  }
}
