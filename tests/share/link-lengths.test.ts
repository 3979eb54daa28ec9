import { expect, test } from 'vitest';
import { measureLinks } from './measure-links';

const { canonical, ...others } = measureLinks();

test('the canonical project is a link of at most 520 characters', () => {
  expect(canonical?.ours).toBeLessThanOrEqual(520);
});

test.each(Object.entries(others))('the link of %s is shorter than lz-string and gzip make it', (_, lengths) => {
  expect(lengths.ours).toBeLessThan(Math.min(lengths['lz-string'], lengths.gzip));
});
