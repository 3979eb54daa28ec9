import { expect, test } from 'vitest';
import { createFakePlayground, type FakePlayground } from '@/lib/workbench/fixtures/fake-playground';
import type { Project } from '@/lib/project/project';
import { NEXT_VERSIONS, type NextVersion } from '@/sandbox/protocol';
import { createCompareStore } from './compare-store';

const PROJECT: Project = { version: 1, next: '16', mode: 'development', files: { 'app/api/a/route.ts': '' } };

function open() {
  const opened: (FakePlayground & { isDisposed: boolean; builds: number })[] = [];
  /** Releases that never answer. */
  const silent = new Set<NextVersion>();
  const store = createCompareStore({
    readProject: () => PROJECT,
    readRequest: () => ({ url: '/api/a' }),
    openPlayground: () => {
      const playground = Object.assign(createFakePlayground(), { isDisposed: false, builds: 0 });
      playground.dispose = () => void (playground.isDisposed = true);
      playground.build = () => {
        playground.builds += 1;
        return Promise.resolve({ ok: true, routes: [{ route: '/api/a', kind: 'static' as const }], diagnostics: [] });
      };
      playground.answer = (_, project) => {
        if (project && silent.has(project.next)) return new Promise(() => {});
        return { body: `${project?.next} ${project?.mode}`, route: '/api/a' };
      };
      opened.push(playground);
      return Promise.resolve(playground);
    },
  });
  const told = () =>
    store.getState().answers.map(({ next, mode, outcome }) => {
      if (outcome.state !== 'answered') return `${next} ${mode}: ${outcome.state}`;
      return `${new TextDecoder().decode(outcome.response.body)}: ${outcome.mark}`;
    });
  return { store, opened, silent, told };
}

test('one request goes to a server of every release, in both modes where that is wanted', async () => {
  const { store, opened, told } = open();
  await store.getState().compare(['development', 'production']);
  expect(told()).toEqual([
    ...NEXT_VERSIONS.map((next) => `${next} development: null`),
    ...NEXT_VERSIONS.map((next) => `${next} production: static`),
  ]);
  expect(opened).toHaveLength(NEXT_VERSIONS.length);
});

test('the servers stay for the next comparison, which builds nothing anew, and end with the view', async () => {
  const { store, opened } = open();
  await store.getState().compare(['production']);
  await store.getState().compare(['production']);
  expect(opened.map(({ builds, isDisposed }) => [builds, isDisposed])).toEqual(NEXT_VERSIONS.map(() => [1, false]));
  store.getState().close();
  await Promise.resolve();
  expect(opened.every(({ isDisposed }) => isDisposed)).toBe(true);
});

test('a release that does not answer does not keep the others waiting', async () => {
  const { store, silent, told } = open();
  silent.add('15');
  const comparison = store.getState().compare(['development']);
  await expect.poll(told).toEqual(['14 development: null', '15 development: waiting', '16 development: null']);
  store.getState().close();
  await comparison;
});
