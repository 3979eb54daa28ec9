import { expect, test } from 'vitest';
import type { NextRelease } from '../next/next-release';
import { loadPackage } from './load-package';

const offered = { list: [1, 2] };

function releaseWith(bundler: NextRelease['bundler']): NextRelease {
  return { bundler, packages: { offered: () => offered } } as unknown as NextRelease;
}

test('names of a package that is no ES module are its own with webpack', () => {
  const namespace = loadPackage(releaseWith('webpack'), 'offered') as Record<string, unknown>;
  expect(Object.keys(namespace)).toEqual(['list']);
  expect(namespace.list).toBe(offered.list);
  expect(namespace.default).toBe(offered);
  expect(namespace.__esModule).toBe(true);
});

test('a package is the same object at every import', () => {
  const release = releaseWith('webpack');
  expect(loadPackage(release, 'offered')).toBe(loadPackage(release, 'offered'));
});

test('with Turbopack a package is what it exports', () => {
  expect(loadPackage(releaseWith('turbopack'), 'offered')).toBe(offered);
});

test('a package that is not offered is not found', () => {
  expect(() => loadPackage(releaseWith('webpack'), 'left-pad')).toThrow("Cannot find module 'left-pad'");
});
