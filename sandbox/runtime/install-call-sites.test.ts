import { expect, test } from 'vitest';
import { installCallSites } from './install-call-sites';

test('an engine without call sites gets them; one that has them stays as it is', () => {
  const foreign: Parameters<typeof installCallSites>[0] = {};
  installCallSites(foreign);
  foreign.prepareStackTrace = (_, sites) => sites;
  const target: { stack?: { getFileName(): string | null }[] } = {};
  foreign.captureStackTrace?.(target);
  expect(target.stack?.[0]?.getFileName).toBeTypeOf('function');
  const { captureStackTrace } = Error;
  installCallSites(Error as never);
  expect(Error.captureStackTrace).toBe(captureStackTrace);
});
