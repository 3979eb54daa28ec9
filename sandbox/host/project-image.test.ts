import { expect, test } from 'vitest';
import type { CompiledModule } from '../protocol';
import { changesBetween, createImage, EMPTY_IMAGE, isEmpty } from './project-image';

const module = (path: string): CompiledModule => ({ path, code: '', map: '', async: false, imports: {}, exports: [] });
const a = module('a.ts');

test('a fresh server hears of everything, binary files as bytes', () => {
  const image = createImage({ 'a.ts': 'x', 'b.png': { base64: 'AQI=' } }, [a]);
  expect(changesBetween(EMPTY_IMAGE, image)).toEqual({
    files: [
      ['a.ts', 'x'],
      ['b.png', new Uint8Array([1, 2])],
    ],
    modules: [a],
  });
});

test('a server hears only of what changed, and of what is gone', () => {
  const before = createImage({ 'a.ts': 'x', 'b.ts': 'y', 'c.png': { base64: 'AQI=' } }, [a, module('b.ts')]);
  const newer = module('d.ts');
  const after = createImage({ 'a.ts': 'x', 'c.png': { base64: 'AQI=' }, 'd.ts': 'z' }, [a, newer]);
  expect(changesBetween(before, after)).toEqual({
    files: [
      ['b.ts', null],
      ['d.ts', 'z'],
    ],
    modules: [newer],
  });
});

test('a module that another file changed is sent again', () => {
  const [before, after] = [createImage({ 'a.ts': 'x' }, [a]), createImage({ 'a.ts': 'x' }, [module('a.ts')])];
  expect(isEmpty(changesBetween(before, after))).toBe(false);
  expect(isEmpty(changesBetween(before, before))).toBe(true);
});
