import { beforeEach, expect, test, vi } from 'vitest';
import { createToastStore } from '@/lib/console/toast-store';
import { createExplorerStore, type ExplorerStore } from './explorer-store';
import { createProjectStore, type ProjectStore } from './project-store';

let project: ProjectStore;
let explorer: ExplorerStore;
const onCreate = vi.fn();

beforeEach(() => {
  onCreate.mockClear();
  const files = { 'app/api/a/route.ts': 'a', 'app/api/a/data.ts': 'data', 'lib/b.ts': 'b' };
  project = createProjectStore({ version: 1, next: '16', mode: 'development', files });
  explorer = createExplorerStore(project, createToastStore(), onCreate);
});

const paths = () => Object.keys(project.getState().project.files).sort();

test('a route whose path is written as in Express is asked about, and is made as it is at the second time', () => {
  const { startNaming, finishNaming } = explorer.getState();
  startNaming({ kind: 'route' });
  finishNaming('/api/users/:id');
  expect(explorer.getState().suggestion).toEqual({ typed: '/api/users/:id', name: '/api/users/[id]' });
  expect(onCreate).not.toHaveBeenCalled();
  finishNaming('/api/users/[id]');
  expect(explorer.getState()).toMatchObject({ naming: null, suggestion: null });
  expect(onCreate).toHaveBeenLastCalledWith('app/api/users/[id]/route.ts');
  startNaming({ kind: 'folder', folder: 'app/api' });
  finishNaming(':literal');
  finishNaming(':literal');
  expect(project.getState().emptyFolders).toEqual(['app/api/:literal']);
});

test('outside app a colon in a name is fine', () => {
  explorer.getState().startNaming({ kind: 'file', folder: 'lib' });
  explorer.getState().finishNaming(':id');
  expect(paths()).toContain('lib/:id');
});

test('renames, moves and deletions are taken back one after the other, those of a project that was left are not', () => {
  const before = paths();
  const { startNaming, finishNaming, move, remove, undo } = explorer.getState();
  startNaming({ kind: 'rename', path: 'app/api/a' });
  finishNaming('renamed');
  move(['lib/b.ts'], 'app');
  remove('app/api/renamed');
  expect(paths()).toEqual(['app/b.ts']);
  undo();
  expect(paths()).toEqual(['app/api/renamed/data.ts', 'app/api/renamed/route.ts', 'app/b.ts']);
  undo();
  undo();
  undo();
  expect(paths()).toEqual(before);
  remove('lib/b.ts');
  project.getState().replace({ version: 1, next: '16', mode: 'development', files: { 'x.ts': '' } }, 'own');
  undo();
  expect(paths()).toEqual(['x.ts']);
});

test('a rename whose old name is taken by now is not taken back', () => {
  const { startNaming, finishNaming, undo } = explorer.getState();
  startNaming({ kind: 'rename', path: 'lib/b.ts' });
  finishNaming('c.ts');
  project.getState().writeFile('lib/b.ts', 'newer');
  undo();
  expect(project.getState().project.files).toMatchObject({ 'lib/b.ts': 'newer', 'lib/c.ts': 'b' });
});
