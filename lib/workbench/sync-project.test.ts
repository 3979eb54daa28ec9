import { expect, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { createProblemsStore } from '@/lib/console/problems-store';
import { createProjectStore } from '@/lib/files/project-store';
import { syncProject } from './sync-project';

const project: Project = { version: 1, next: '16', mode: 'development', files: { 'a.ts': '1' } };
const other: Project = { ...project, files: { 'b.ts': '2' } };

function start() {
  const store = createProjectStore(project);
  const setProject = vi.fn(() => Promise.resolve({ ok: true, diagnostics: [] }));
  const sync = syncProject(store, createProblemsStore(), { setProject } as never);
  return { store, setProject, sync };
}

test('an edit goes to the same server, another project at once to a fresh one', async () => {
  const { store, setProject, sync } = start();
  store.getState().writeFile('a.ts', '3');
  await sync.flush();
  expect(setProject).toHaveBeenLastCalledWith(expect.objectContaining({ files: { 'a.ts': '3' } }), { fresh: false });
  store.getState().replace(other, 'own');
  expect(setProject).toHaveBeenLastCalledWith(other, { fresh: true });
  sync.stop();
});

test('a project from a link reaches no server before something is asked of it, and then a fresh one', async () => {
  const { store, setProject, sync } = start();
  store.getState().replace(other, 'link');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(setProject).toHaveBeenCalledTimes(1);
  await sync.flush();
  expect(setProject).toHaveBeenLastCalledWith(other, { fresh: true });
  sync.stop();
});
