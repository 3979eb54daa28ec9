import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUNDLED_PACKAGES } from '@/sandbox/host/bundled-packages';
import { NEXT_RELEASES } from './next-releases';
import { PACKAGE_VERSIONS } from './package-versions';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const installed = { ...manifest['dependencies'], ...manifest['devDependencies'] };

test.each(Object.entries(PACKAGE_VERSIONS))(
  '%s is exported in the version that the playground has',
  (name, version) => {
    expect(version).toBe(installed[name]);
  },
);

test('every package that projects may import has a version', () => {
  expect(Object.keys(PACKAGE_VERSIONS)).toEqual(expect.arrayContaining([...BUNDLED_PACKAGES]));
});

test('React’s types are those that the playground has', () => {
  expect(NEXT_RELEASES['16'].packages).toMatchObject({
    '@types/react': installed['@types/react'],
    '@types/react-dom': installed['@types/react-dom'],
  });
});
