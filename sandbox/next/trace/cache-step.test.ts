import { expect, test } from 'vitest';
import { cacheStep } from './cache-step';
import type { Lookup } from './watch-cache';

const lookup: Lookup = { begun: 1, of: 'route', key: '/a', found: 'fresh', ageSeconds: 4, tags: 'posts' };

test.each([
  ['fresh', undefined, 'cache HIT: /a was stored 4 s ago'],
  ['stale', undefined, 'cache STALE: /a was stored 4 s ago, and is made anew behind this answer'],
  ['nothing', undefined, 'cache MISS: nothing was stored for /a'],
  ['expired', undefined, 'cache MISS: what was stored for /a 4 s ago had expired, so it was made anew'],
  ['expired', 'HIT', 'cache HIT: what was stored for /a 4 s ago had expired, so it was made anew'],
] as const)('what is %s (and %s by the head of the answer)', (found, state, label) => {
  const step = cacheStep({ ...lookup, found }, '/a', state);
  expect(step.label).toBe(label);
  expect(step.detail).toMatchObject({ key: '/a', tags: 'posts', ageSeconds: 4 });
});

test('it is said who stored it', () => {
  const step = cacheStep({ ...lookup, madeBy: 'the build' }, '/a');
  expect(step.label).toBe('cache HIT: /a was stored 4 s ago by the build');
  expect(step.detail).toMatchObject({ madeBy: 'the build' });
});
