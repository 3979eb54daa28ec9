import type { CDPSession } from 'playwright-core';

/**
 * Runs a function in a page and waits for what it gives. Unlike Playwright's own `evaluate`, it goes on when one of the
 * page's frames loses its process: only the page itself must live.
 */
export async function evaluateIn<A, R>(session: CDPSession, run: (argument: A) => R, argument: A): Promise<Awaited<R>> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${run.toString()})(${JSON.stringify(argument)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<R>;
}
