import { expect, test } from 'vitest';
import { basename, dirname, extension, isBinary, joinPath } from './file-path';

test('paths join and resolve within the project', () => {
  expect(joinPath('app/api', '../lib/./a.ts')).toBe('app/lib/a.ts');
  expect(joinPath('', './a.ts')).toBe('a.ts');
  expect(joinPath('app', '../../a.ts')).toBeNull();
});

test('parts of a path', () => {
  expect(dirname('app/api/route.ts')).toBe('app/api');
  expect(dirname('route.ts')).toBe('');
  expect(basename('app/api/route.ts')).toBe('route.ts');
  expect(extension('a/B.PNG')).toBe('.png');
  expect(extension('.env')).toBe('');
  expect(extension('a.d/file')).toBe('');
});

test('binary files are known by their extension', () => {
  expect(isBinary('public/a.png')).toBe(true);
  expect(isBinary('app/route.ts')).toBe(false);
});
