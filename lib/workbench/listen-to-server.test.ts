import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Playground, PlaygroundEvent } from '@/sandbox/host/playground';
import { createConsoleStore } from '@/lib/console/console-store';
import { createProblemsStore } from '@/lib/console/problems-store';
import { createProjectStore } from '@/lib/files/project-store';
import { createWrittenStore } from '@/lib/files/written-store';
import { createOutgoingStore } from '@/lib/outgoing/outgoing-store';
import type { Project } from '@/lib/project/project';
import { createServerStore, routeKinds } from '@/lib/run/server-store';
import { listenToServer } from './listen-to-server';

const first: Project = { version: 1, next: '16', mode: 'development', files: {} };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A playground that says what the test wants. */
function listen(isInStep: () => boolean = () => true) {
  const emitters: ((event: PlaygroundEvent) => void)[] = [];
  const playground = {
    subscribe(listener: (event: PlaygroundEvent) => void) {
      emitters.push(listener);
      return () => {};
    },
  } as Partial<Playground> as Playground;
  const stores = {
    project: createProjectStore(first),
    console: createConsoleStore(),
    problems: createProblemsStore(),
    server: createServerStore(),
    outgoing: createOutgoingStore(),
    written: createWrittenStore(),
  };
  const stop = listenToServer(playground, stores, isInStep);
  const emit = (event: PlaygroundEvent) => emitters[0]?.(event);
  const log = (text: string) => emit({ type: 'log', request: 1, level: 'log', text, values: [], position: null });
  const lines = () => stores.console.getState().entries.map(({ text }) => text);
  return { ...stores, emit, log, lines, stop };
}

const problem = { severity: 'error', message: 'gone', file: 'app/gone/route.ts', line: 1, column: 1 } as const;

test('a flood of lines is painted a few times, and none of it is lost', () => {
  const { console, log, lines, stop } = listen();
  let paints = 0;
  console.subscribe(() => (paints += 1));
  for (let line = 0; line < 900; line++) {
    log(`line ${line}`);
    vi.advanceTimersByTime(1);
  }
  stop();
  expect(lines()).toEqual(Array.from({ length: 900 }, (_, at) => `line ${at}`));
  expect(paints).toBeLessThan(15);
});

test('nothing that was said of a project is left when another is opened', () => {
  const { project, problems, emit, log, lines } = listen();
  log('shown');
  vi.advanceTimersByTime(200);
  log('about to be shown');
  emit({ type: 'diagnostics', diagnostics: [problem] });
  project.getState().replace({ ...first, title: 'Other' }, 'own');
  vi.advanceTimersByTime(200);
  expect(lines()).toEqual([]);
  expect(problems.getState().compile).toEqual([]);
});

test('what a build made of the routes is known until another server starts', () => {
  const { server, emit } = listen();
  const because = { message: 'revalidate is 60', file: 'app/a/route.ts', line: 1, column: 14 };
  emit({ type: 'built', routes: [{ route: '/a', kind: 'static', because }] });
  emit({ type: 'server', state: { name: 'running' } });
  expect(server.getState().built).toMatchObject([{ route: '/a', because }]);
  emit({ type: 'server', state: { name: 'starting' } });
  expect(server.getState().built).toEqual([]);
});

test('what a run told of a coming build is known until the project is compiled again', () => {
  const { server, emit } = listen();
  const detail = {
    ...{
      method: 'GET',
      file: 'app/a/route.ts',
      status: 200,
      route: '/a',
      build: 'dynamic',
      because: 'GET used `cookies`',
    },
    ...{ becauseFile: 'lib/session.ts', becauseLine: 3, becauseColumn: 5 },
  };
  const run = (line: number) =>
    emit({
      ...{ type: 'trace', request: 1 },
      steps: [{ kind: 'handler', label: 'ran', atMs: 1, detail: { ...detail, becauseLine: line } }],
    });
  run(3);
  run(4);
  const because = { message: 'GET used `cookies`', file: 'lib/session.ts', line: 4, column: 5 };
  expect(server.getState().expected).toEqual([{ route: '/a', kind: 'dynamic', because }]);
  expect(routeKinds(server.getState(), 'development')).toEqual(server.getState().expected);
  expect(routeKinds(server.getState(), 'production')).toEqual([]);
  emit({ type: 'compiled', files: 1, milliseconds: 1 });
  expect(server.getState().expected).toEqual([]);
});

test('the console says why a server ended, and where', () => {
  const { console, emit } = listen();
  const reason = 'the handler at app/a/route.ts:3 blocked the server; it was restarted';
  emit({ type: 'server', state: { name: 'stopped', reason, file: 'app/a/route.ts', line: 3 } });
  vi.advanceTimersByTime(200);
  const position = { file: 'app/a/route.ts', line: 3, column: 1 };
  expect(console.getState().entries).toMatchObject([{ level: 'error', text: reason, position }]);
});

test('while a link is only looked at, what the project before it goes on to say is not heard', () => {
  let isInStep = false;
  const { problems, emit, log, lines } = listen(() => isInStep);
  log('of the other');
  emit({ type: 'diagnostics', diagnostics: [problem] });
  isInStep = true;
  log('of this one');
  vi.advanceTimersByTime(200);
  expect(lines()).toEqual(['of this one']);
  expect(problems.getState().compile).toEqual([]);
});

test('the versions of added packages become a file of the project', () => {
  const { project, emit } = listen();
  emit({ type: 'locked', lock: '{"lockfileVersion":3}' });
  expect(project.getState().project.files).toEqual({ 'package-lock.json': '{"lockfileVersion":3}' });
});

const wrote = (...paths: string[]) =>
  ({ type: 'written-files', request: null, files: paths.map((path) => ({ path, byteLength: 1 })), more: 0 }) as const;

test('what a handler wrote is gone with the server that ends, which is said once', () => {
  const { emit, lines, written, stop } = listen();
  emit(wrote('/project/public/a.txt', '/tmp/b', '/tmp/c', '/tmp/d'));
  expect(written.getState().files).toHaveLength(4);
  emit({ type: 'server', state: { name: 'stopped', reason: 'It ended.' } });
  emit({ type: 'server', state: { name: 'starting' } });
  stop();
  expect(written.getState().files).toEqual([]);
  expect(lines().filter((line) => line.startsWith('Gone'))).toEqual([
    'Gone with the server that ended: public/a.txt, /tmp/b, /tmp/c and 1 more. Its disk lives as long as the server.',
  ]);
});

test('what a handler of another project wrote is not lost to this one', () => {
  const { emit, lines, project, written, stop } = listen();
  emit(wrote('/tmp/a'));
  project.getState().replace({ ...first, title: 'Other' }, 'own');
  emit({ type: 'server', state: { name: 'starting' } });
  stop();
  expect([written.getState().files, lines()]).toEqual([[], []]);
});
