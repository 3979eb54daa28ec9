import { beforeEach, expect, test, vi } from 'vitest';
import { keepLayout, readLayout } from './kept-layout';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  });
});

test('a group has the sizes that it was left with', () => {
  keepLayout('columns', { files: 20, work: 40, exchange: 40 });
  expect(readLayout('columns', ['files', 'work', 'exchange'])).toEqual({ files: 20, work: 40, exchange: 40 });
  expect(readLayout('columns', ['work', 'exchange'])).toEqual({ work: 50, exchange: 50 });
});

test('what is resized while a panel is away leaves that panel as large as it was', () => {
  keepLayout('columns', { files: 20, work: 40, exchange: 40 });
  keepLayout('columns', { work: 75, exchange: 25 });
  expect(readLayout('columns', ['files', 'work', 'exchange'])).toEqual({ files: 20, work: 60, exchange: 20 });
});

test('with a panel that was never there, the group is as at first', () => {
  keepLayout('columns', { work: 75, exchange: 25 });
  expect(readLayout('columns', ['lesson', 'work', 'exchange'])).toBeNull();
  keepLayout('columns', { lesson: 20, work: 60, exchange: 20 });
  expect(readLayout('columns', ['lesson', 'work', 'exchange'])).toEqual({ lesson: 20, work: 60, exchange: 20 });
});

test('kept sizes that are none are as if there were no', () => {
  localStorage.setItem('route-playground:layout:columns', '{"work":"wide","exchange":null}');
  expect(readLayout('columns', ['work', 'exchange'])).toBeNull();
  localStorage.setItem('route-playground:layout:columns', 'broken');
  expect(readLayout('columns', ['work', 'exchange'])).toBeNull();
});
