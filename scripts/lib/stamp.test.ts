import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changedInputs, readStamp, stampOf } from './stamp.mjs';

const BUILD_BEGAN = Date.parse('2030-01-01');

let from: string;

beforeEach(() => {
  from = mkdtempSync(path.join(tmpdir(), 'stamp-'));
  mkdirSync(path.join(from, 'folder/inner'), { recursive: true });
  write('file.ts');
  write('folder/inner/one.ts');
});

afterEach(() => {
  rmSync(from, { recursive: true });
  vi.unstubAllEnvs();
});

it('says which files were edited or removed, and which were not', () => {
  const stamp = stampOf(['file.ts', 'folder/inner/one.ts'], { from });
  expect(changedInputs(stamp, from)).toEqual([]);
  write('file.ts', 'edited');
  expect(changedInputs(stamp, from)).toEqual(['file.ts']);
  rmSync(path.join(from, 'folder'), { recursive: true });
  expect(changedInputs(stamp, from)).toEqual(['file.ts', 'folder/inner/one.ts']);
});

it('notices a file that was looked for and comes to be', () => {
  const stamp = stampOf(['later.ts'], { from });
  expect(changedInputs(stamp, from)).toEqual([]);
  write('later.ts');
  expect(changedInputs(stamp, from)).toEqual(['later.ts']);
});

it('notices a new file anywhere in a folder, but for tests', () => {
  const stamp = stampOf(['folder'], { from });
  write('folder/inner/one.test.ts');
  expect(changedInputs(stamp, from)).toEqual([]);
  write('folder/inner/two.ts');
  expect(changedInputs(stamp, from)).toEqual(['folder']);
});

it('notices another value of an environment variable', () => {
  vi.stubEnv('SANDBOX_ORIGIN', undefined);
  const stamp = stampOf(['$SANDBOX_ORIGIN'], { from });
  expect(changedInputs(stamp, from)).toEqual([]);
  vi.stubEnv('SANDBOX_ORIGIN', 'https://sandbox.example');
  expect(changedInputs(stamp, from)).toEqual(['$SANDBOX_ORIGIN']);
});

it('does not trust what was edited while it was built', () => {
  utimesSync(path.join(from, 'file.ts'), 0, BUILD_BEGAN / 1000 + 1);
  const stamp = stampOf(['file.ts'], { from, since: BUILD_BEGAN });
  expect(changedInputs(stamp, from)).toEqual(['file.ts']);
});

it('takes everything for changed where nothing was built', () => {
  expect(changedInputs(readStamp(path.join(from, 'none.json')), from)).not.toEqual([]);
});

function write(name: string, text = name): void {
  writeFileSync(path.join(from, name), text);
}
