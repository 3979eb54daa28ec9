import { expect, test } from 'vitest';
import { createProjectStore } from './project-store';

function openProject() {
  const files = { 'a.ts': '', 'b.ts': '', 'c.ts': '' };
  const store = createProjectStore({ version: 1, next: '16', mode: 'development', files, open: ['a.ts', 'b.ts'] });
  return { store, state: store.getState };
}

test('a split shows the open file on the right, and what is opened then opens there', () => {
  const { state } = openProject();
  state().split();
  expect(state()).toMatchObject({ focused: 'right', tabs: ['a.ts'], active: 'a.ts' });
  state().openFile('c.ts');
  expect(state()).toMatchObject({ tabs: ['a.ts', 'c.ts'], beside: { tabs: ['a.ts', 'b.ts'], active: 'a.ts' } });
  state().split();
  expect(state()).toMatchObject({ focused: 'left', tabs: ['a.ts', 'b.ts'] });
});

test('a group whose last file is closed makes way for the other', () => {
  const { state } = openProject();
  state().split();
  state().closeFile('a.ts');
  expect(state()).toMatchObject({ focused: 'left', tabs: ['a.ts', 'b.ts'], beside: null });
});

test('a file that is removed or renamed is so in both groups', () => {
  const { state } = openProject();
  state().split();
  state().openFile('c.ts');
  state().rename('a.ts', 'd.ts');
  expect(state()).toMatchObject({ tabs: ['d.ts', 'c.ts'], beside: { tabs: ['d.ts', 'b.ts'], active: 'd.ts' } });
  state().remove('d.ts');
  expect(state()).toMatchObject({ tabs: ['c.ts'], active: 'c.ts', beside: { tabs: ['b.ts'], active: 'b.ts' } });
  state().remove('b.ts');
  expect(state()).toMatchObject({ focused: 'left', tabs: ['c.ts'], beside: null });
});
