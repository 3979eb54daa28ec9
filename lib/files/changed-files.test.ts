import { expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { changedFiles } from './changed-files';

const BEFORE: Project = {
  version: 1,
  next: '16',
  mode: 'development',
  files: {
    'same.ts': '1',
    'gone.ts': '2',
    'changed.ts': '3',
    'picture.png': { base64: 'AA==' },
    'same.png': { base64: 'AA==' },
  },
};

test('files that are added, changed and removed are told apart, and what is as it was is left out', () => {
  const files = {
    'same.ts': '1',
    'changed.ts': '4',
    'new.ts': '5',
    'picture.png': { base64: 'AQ==' },
    'same.png': { base64: 'AA==' },
  };
  expect(changedFiles(BEFORE, { ...BEFORE, files })).toEqual([
    { path: 'changed.ts', change: 'changed', before: '3', after: '4' },
    { path: 'gone.ts', change: 'removed', before: '2', after: '' },
    { path: 'new.ts', change: 'added', before: '', after: '5' },
    { path: 'picture.png', change: 'changed', before: null, after: null },
  ]);
});
