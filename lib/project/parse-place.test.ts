import { expect, test } from 'vitest';
import { parseProject } from './parse-project';

const PROJECT = { version: 1, next: '16', mode: 'development', files: { 'a.ts': 'one\ntwo\n' } };

function at(value: unknown) {
  const parsed = parseProject({ ...PROJECT, at: value });
  return parsed.ok ? parsed.project.at : parsed.message;
}

test('the place of whoever shared a project is read; what is none is left out and hinders nothing', () => {
  expect(at({ request: 2, file: 'a.ts', lines: [1, 2] })).toEqual({ request: 2, file: 'a.ts', lines: [1, 2] });
  expect(at({ request: 2, file: 'gone.ts', lines: [1, 2] })).toEqual({ request: 2 });
  expect(at({ file: 'a.ts', lines: [2, 1] })).toBeUndefined();
  expect(at({ request: -1, lines: [1, 2] })).toBeUndefined();
  expect(at({ request: 1.5, file: 'a.ts', lines: ['1', 2] })).toBeUndefined();
  expect(at('somewhere')).toBeUndefined();
  expect(at(undefined)).toBeUndefined();
});
