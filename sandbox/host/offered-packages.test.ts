import { expect, test } from 'vitest';
import { packages } from '../next/packages';
import { offeredPackages } from './offered-packages';

test('the compiler is told of every package that the server has, and of no other', () => {
  expect([...offeredPackages()].sort()).toEqual(Object.keys(packages).sort());
});
