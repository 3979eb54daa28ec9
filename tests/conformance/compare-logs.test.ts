import { expect, it } from 'vitest';
import { extraErrors } from './compare-logs';

it('takes an error that no server printed for a difference', () => {
  const extra = ['⨯ uncaughtException: TypeError: no object', 'ready'];
  expect(extraErrors({ missing: [], extra })).toEqual(['⨯ uncaughtException: TypeError: no object']);
});

it('lets an error have other words than the server gave it', () => {
  expect(
    extraErrors({ missing: ['⨯ TypeError: r is not iterable'], extra: ['⨯ TypeError: c is not iterable'] }),
  ).toEqual([]);
});

it('takes no notice of what is no error', () => {
  expect(extraErrors({ missing: [], extra: ['The playground offers these packages: zod'] })).toEqual([]);
});
