import { expect, test } from 'vitest';
import { weighEntry, type HistoryEntry } from './history-entry';
import { createForm } from '@/lib/request/request-form';

test('what a run takes to keep counts headers and logs, which its code chooses, too', () => {
  const entry: HistoryEntry = {
    ...{ id: '1', at: 0, of: 'own', auto: false, selected: null, form: createForm() },
    project: { version: 1, next: '16', mode: 'development', files: {} },
    request: { url: '/' },
    response: {
      ...{
        status: 200,
        statusText: 'OK',
        body: new Uint8Array(1000),
        chunks: [],
        route: null,
        durationMs: 1,
        trace: [],
      },
      headers: [['x-large', 'x'.repeat(10_000)]],
      logs: [{ level: 'log', text: 'x'.repeat(100_000) }],
    },
  };
  expect(weighEntry(entry)).toBe(1000 + 10_007 + 100_000);
});
