import { expect, test } from 'vitest';
import { summarizeProject } from '@/lib/share/summarize-project';
import { loadExamples } from './load-examples';

const examples = await loadExamples();

/** Which of them answer their first request without a handler: `tests/examples` asks the servers. */
const ANSWERED_BEFORE = { 'metadata-routes': 'app/robots.ts', proxy: 'proxy.ts', 'next-config': 'next.config.ts' };

test('every example opens the file that answers its first request', () => {
  const opened = examples.map(({ slug, project }) => [slug, project.open?.[0]]);
  const answering = examples.map(({ slug, project }) => [slug, summarizeProject(project).requests[0]?.file]);
  expect(Object.fromEntries(opened)).toEqual({ ...Object.fromEntries(answering), ...ANSWERED_BEFORE });
});

test('every note of an example is in a file that it opens', () => {
  const unopened = examples.flatMap(({ slug, about, project }) =>
    (about.highlights ?? []).filter(({ file }) => !project.open?.includes(file)).map(({ file }) => `${slug}: ${file}`),
  );
  expect(unopened).toEqual([]);
});
