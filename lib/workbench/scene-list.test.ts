import { expect, test } from 'vitest';
import { wholeScenes } from '@/lib/project/scene';
import { openVisitor, ROUTE } from './fixtures/open-visitor';
import { addScene, changeScene, duplicateScene, moveScene, removeScene, showScene, updateScene } from './scene-list';

async function openTab() {
  const tab = await openVisitor().open();
  const project = () => tab.workbench.project.getState().project;
  return { ...tab, project, titles: () => (project().scenes ?? []).map(({ title }) => title) };
}

test('a scene keeps what is on the screen, and what is typed later does not change it', async () => {
  const { workbench, type, project } = await openTab();
  workbench.request.getState().select(1);
  addScene(workbench);
  type('second');
  workbench.project.getState().setMode('production');
  addScene(workbench);
  type('third');
  expect(project().scenes?.[1]).toMatchObject({ files: { [ROUTE]: 'second' }, mode: 'production', request: 'Add' });
  expect(wholeScenes(project()).map(({ files }) => files[ROUTE])).toEqual([
    'export const GET = () => Response.json([]);\n',
    'second',
  ]);
});

test('a request that is in no file goes into the scene’s own', async () => {
  const { workbench, project, text } = await openTab();
  const before = text('requests.http');
  workbench.request.getState().restore({ ...workbench.request.getState().form, url: '/api/other' }, null);
  addScene(workbench);
  expect(project().scenes?.[0]?.request).toBe('Scene 1');
  expect(project().scenes?.[0]?.files['requests.http']).toContain('### Scene 1\nGET /api/other');
  expect(text('requests.http')).toBe(before);
});

test('scenes are renamed, reordered, duplicated and deleted, and deleting is undone', async () => {
  const { workbench, type, titles, project, pressUndo } = await openTab();
  for (const code of ['a', 'b', 'c']) {
    type(code);
    addScene(workbench);
  }
  changeScene(workbench, 0, { title: 'First', note: 'Say it', minutes: 2 });
  changeScene(workbench, 0, { note: '' });
  expect(project().scenes?.[0]).toMatchObject({ title: 'First', minutes: 2 });
  expect(project().scenes?.[0]).not.toHaveProperty('note');
  moveScene(workbench, 0, 2);
  expect(titles()).toEqual(['Scene 2', 'Scene 3', 'First']);
  expect(wholeScenes(project()).map(({ files }) => files[ROUTE])).toEqual(['b', 'c', 'a']);
  duplicateScene(workbench, 1);
  removeScene(workbench, 0);
  expect(titles()).toEqual(['Scene 3', 'Scene 3 copy', 'First']);
  pressUndo();
  expect(titles()).toEqual(['Scene 2', 'Scene 3', 'Scene 3 copy', 'First']);
});

test('what was changed in the list since stays when deleting or updating is undone', async () => {
  const { workbench, type, titles, project, pressUndo } = await openTab();
  for (const code of ['a', 'b', 'c']) {
    type(code);
    addScene(workbench);
  }
  removeScene(workbench, 0);
  changeScene(workbench, 1, { title: 'Renamed' });
  pressUndo();
  expect(titles()).toEqual(['Scene 1', 'Scene 2', 'Renamed']);
  type('new');
  updateScene(workbench, 0);
  moveScene(workbench, 0, 2);
  pressUndo();
  expect(titles()).toEqual(['Scene 2', 'Renamed', 'Scene 1']);
  expect(wholeScenes(project()).map(({ files }) => files[ROUTE])).toEqual(['b', 'c', 'a']);
});

test('a scene is brought to the screen, changed there, and undone', async () => {
  const { workbench, type, text, project, pressUndo } = await openTab();
  addScene(workbench);
  type('later');
  showScene(workbench, 0);
  expect(text()).toContain('Response.json');
  pressUndo();
  expect(text()).toBe('later');
  updateScene(workbench, 0);
  expect(wholeScenes(project())[0]?.files[ROUTE]).toBe('later');
});

test('the last scene that goes leaves a project as it was before there were any', async () => {
  const { workbench, project } = await openTab();
  const before = project();
  addScene(workbench);
  removeScene(workbench, 0);
  expect(project()).toEqual(before);
  expect(project()).not.toHaveProperty('scenes');
});
