import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WholeScene } from '@/lib/project/scene';
import { createFakePlayground } from '@/lib/workbench/fixtures/fake-playground';
import { findStageEdits, forgetStageEdits, keepStageEdits } from './kept-edits';
import { createShow } from './show-store';

const ROUTE = 'app/api/a/route.ts';

function scene(title: string): WholeScene {
  return { title, next: '16', mode: 'development', files: { [ROUTE]: `// ${title}` }, open: [ROUTE] };
}

function openShow(edits: ReadonlyMap<number, WholeScene> = new Map()) {
  const connect = () => Promise.resolve(createFakePlayground());
  return createShow({ title: 'Talk', scenes: [scene('One'), scene('Two')], origin: 'own', connect, edits });
}

beforeEach(() => {
  vi.useFakeTimers();
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what was written on a stage whose window died is there in the next show of the same project', () => {
  const show = openShow();
  const undo = keepStageEdits(show, 'project 1');
  show.store.getState().step(1);
  show.stage.project.getState().writeFile(ROUTE, '// live');
  vi.advanceTimersByTime(400);
  undo();
  // another show, in which nothing is written
  const other = openShow();
  const undoOther = keepStageEdits(other, 'project 2');
  other.store.getState().step(1);
  vi.advanceTimersByTime(400);
  undoOther();
  expect(findStageEdits('project 2').size).toBe(0);
  const again = openShow(findStageEdits('project 1'));
  const edits = again.store.getState().collectEdits();
  expect([...edits]).toMatchObject([[1, { title: 'Two (live)', files: { [ROUTE]: '// live' } }]]);
  forgetStageEdits('project 1');
  expect(findStageEdits('project 1').size).toBe(0);
});
