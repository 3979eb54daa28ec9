import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WorkbenchProvider } from '@/components/context/WorkbenchContext';
import { createWorkbench } from '@/lib/workbench/workbench';
import type { CacheEntry } from '@/sandbox/protocol';
import { CacheList } from './CacheList';

const entry = (key: string): CacheEntry => ({
  ...{ kind: 'fetch', key, tags: [], ageSeconds: 1, revalidateSeconds: 60, state: 'fresh', byteLength: 2 },
});

test('of very many entries the first are listed, and the others counted', () => {
  const workbench = createWorkbench({
    project: { version: 1, next: '16', mode: 'development', files: {} },
    connect: () => new Promise(() => {}),
    tab: null,
  });
  const render = (count: number) =>
    renderToString(
      <WorkbenchProvider workbench={workbench}>
        <CacheList
          title="Answers"
          entries={Array.from({ length: count }, (_, at) => entry(`https://a.example/${at}`))}
        />
      </WorkbenchProvider>,
    ).replaceAll('<!-- -->', '');
  expect(render(2)).not.toContain('>and ');
  const html = render(1134);
  expect(html.match(/<li/g)).toHaveLength(100);
  expect(html).toContain('and 1,034 more');
});
