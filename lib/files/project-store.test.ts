import { expect, test } from 'vitest';
import { createProjectStore } from './project-store';

function openProject() {
  const files = { 'a.ts': 'a', 'b.ts': 'b', 'lib/c.ts': 'c' };
  const store = createProjectStore({ version: 1, next: '16', mode: 'development', files, open: ['a.ts', 'b.ts'] });
  return store.getState;
}

test('kept work opens with its tabs, but without those of files that the project does not have', () => {
  const state = openProject();
  const { project } = state();
  state().open(
    { project, tabs: ['gone.ts', 'lib/c.ts', 'b.ts'], active: 'b.ts', emptyFolders: ['new'], notes: [], example: null },
    'link',
  );
  expect(state()).toMatchObject({ origin: 'link', tabs: ['lib/c.ts', 'b.ts'], active: 'b.ts', emptyFolders: ['new'] });
});

test('kept work whose active file is gone shows the first of its tabs; without tabs, the first file of the project', () => {
  const state = openProject();
  const { project } = state();
  state().open(
    { project, tabs: ['b.ts', 'a.ts'], active: 'gone.ts', emptyFolders: [], notes: [], example: null },
    'own',
  );
  expect(state()).toMatchObject({ tabs: ['b.ts', 'a.ts'], active: 'b.ts' });
  state().open(
    { project: { ...project, open: [] }, tabs: [], active: null, emptyFolders: [], notes: [], example: null },
    'own',
  );
  expect(state()).toMatchObject({ tabs: ['a.ts'], active: 'a.ts' });
});

test('a removed folder comes back with its files, its tabs and what was typed elsewhere since', () => {
  const state = openProject();
  state().openFile('lib/c.ts');
  state().addFolder('lib/empty');
  const undo = state().remove('lib');
  expect(state()).toMatchObject({ tabs: ['a.ts', 'b.ts'], emptyFolders: [] });
  state().writeFile('a.ts', 'typed since');
  undo();
  expect(state().project.files).toEqual({ 'a.ts': 'typed since', 'b.ts': 'b', 'lib/c.ts': 'c' });
  expect(state()).toMatchObject({
    tabs: ['a.ts', 'b.ts', 'lib/c.ts'],
    active: 'lib/c.ts',
    emptyFolders: ['lib/empty'],
  });
});

test('of two removed files the first comes back without a tab of the second', () => {
  const state = openProject();
  const undo = state().remove('a.ts');
  state().remove('b.ts');
  undo();
  expect(state()).toMatchObject({ tabs: ['a.ts'], active: 'a.ts' });
});

test('a split that ended with its only file is there again when the file is', () => {
  const state = openProject();
  state().split();
  state().openFile('lib/c.ts');
  state().closeFile('a.ts');
  const undo = state().remove('lib/c.ts');
  expect(state().beside).toBeNull();
  undo();
  expect(state()).toMatchObject({ focused: 'right', tabs: ['lib/c.ts'], beside: { tabs: ['a.ts', 'b.ts'] } });
});

test('what is typed into a file that is there tells of it once, and changes nothing else', () => {
  const store = createProjectStore({ version: 1, next: '16', mode: 'development', files: { 'a.ts': 'a' } });
  const { emptyFolders } = store.getState();
  let told = 0;
  store.subscribe(() => (told += 1));
  store.getState().writeFile('a.ts', 'ab');
  expect(told).toBe(1);
  expect(store.getState().emptyFolders).toBe(emptyFolders);
});
