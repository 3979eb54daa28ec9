import { expect, test } from 'vitest';
import { readProgress, writeProgress } from './progress-file';

const project = { version: 1, next: '16', mode: 'development', files: { 'app/api/a/route.ts': 'export {}' } } as const;
const progress = {
  done: { 'first-handler/hello': '2026-11-30T08:00:00.000Z' },
  works: { 'first-handler/hello': { project, passed: ['Greets'] } },
};

test('what was saved is read again', () => {
  expect(readProgress(writeProgress(progress))).toEqual({ ok: true, progress });
});

test('code that is no project is left out, the rest is taken', () => {
  const text = JSON.stringify({ version: 1, ...progress, works: { ...progress.works, 'a/b': { project: 3 } } });
  expect(readProgress(text)).toEqual({ ok: true, progress });
});

test.each([
  ['nonsense', 'Failed to read the progress: the file is not JSON'],
  ['{"version":2,"done":{},"works":{}}', 'Failed to read the progress: "version" is not as it should be.'],
  ['{"version":1,"done":{"x":"y"},"works":{}}', 'Failed to read the progress: "done.x" is not as it should be.'],
])('%s is refused with its reason', (text, message) => {
  expect(readProgress(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) as string });
});
