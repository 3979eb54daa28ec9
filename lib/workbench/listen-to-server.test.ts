import { expect, test, vi } from 'vitest';
import type { Playground, PlaygroundEvent } from '@/sandbox/host/playground';
import { createConsoleStore } from '@/lib/console/console-store';
import { listenToServer } from './listen-to-server';
import { createProblemsStore } from '@/lib/console/problems-store';
import { createServerStore } from '@/lib/run/server-store';

test('a flood of lines is painted a few times, and none of it is lost', () => {
  vi.useFakeTimers();
  const emitters: ((event: PlaygroundEvent) => void)[] = [];
  const playground = {
    subscribe(listener: (event: PlaygroundEvent) => void) {
      emitters.push(listener);
      return () => {};
    },
  } as Partial<Playground> as Playground;
  const console = createConsoleStore();
  let paints = 0;
  console.subscribe(() => (paints += 1));
  const stop = listenToServer(playground, { console, problems: createProblemsStore(), server: createServerStore() });
  for (let line = 0; line < 900; line++) {
    emitters[0]?.({ type: 'log', request: 1, level: 'log', text: `line ${line}`, values: [], position: null });
    vi.advanceTimersByTime(1);
  }
  stop();
  vi.useRealTimers();
  expect(console.getState().entries.map(({ text }) => text)).toEqual(
    Array.from({ length: 900 }, (_, at) => `line ${at}`),
  );
  expect(paints).toBeLessThan(15);
});
