import { beforeEach, expect, test, vi } from 'vitest';
import { openVisitor, ROUTE, type OpenedTab, type Visitor } from './fixtures/open-visitor';

let visitor: Visitor;
let tab: OpenedTab;

beforeEach(async () => {
  visitor = openVisitor();
  tab = await visitor.open();
  tab.type('// the first project\n');
  await tab.workbench.saveNow();
  await list().refresh();
});

function list(of = tab) {
  return of.workbench.projects!.getState();
}

/** By title, the one changed last first. */
function titles(of = tab): unknown[] {
  return list(of).projects.map(({ work }) => work.project.title);
}

function idOf(title: string): string {
  return list().projects.find(({ work }) => work.project.title === title)!.id;
}

test('projects are renamed, duplicated, deleted and brought back', async () => {
  await list().rename(idOf('Comments'), ' First ');
  expect(titles()).toEqual(['First']);
  expect(tab.workbench.project.getState().project.title).toBe('First');
  await list().duplicate(idOf('First'));
  expect(titles().sort()).toEqual(['First', 'First copy']);
  await list().open(idOf('First copy'));
  tab.type('// the copy\n');
  await list().remove(idOf('First copy'));
  expect(titles()).toEqual(['First']);
  expect(tab.text()).toBe('// the first project\n');
  expect(tab.toasts()).toEqual(['Deleted “First copy”.']);
  tab.pressUndo();
  await vi.waitFor(() => expect(tab.text()).toBe('// the copy\n'));
  await list().refresh();
  expect(titles().sort()).toEqual(['First', 'First copy']);
  await list().open(idOf('First'));
  expect((await tab.reload()).text()).toBe('// the first project\n');
});

test('a project that is not open is renamed where it is stored', async () => {
  await list().create();
  const [, other] = list().projects;
  await list().rename(other!.id, 'Other');
  expect(titles()).toEqual(['Other', 'Comments']);
  await list().open(other!.id);
  expect([tab.text(), tab.workbench.project.getState().project.title]).toEqual(['// the first project\n', 'Other']);
});

test('a project renamed to nothing has no title', async () => {
  await list().rename(idOf('Comments'), '  ');
  expect(titles()).toEqual([undefined]);
});

test('another tab that shows a renamed project shows its name', async () => {
  const other = await visitor.open();
  await list(other).create();
  const [, first] = list(other).projects;
  await list(other).rename(first!.id, 'Renamed elsewhere');
  await vi.waitFor(() => expect(tab.workbench.project.getState().project.title).toBe('Renamed elsewhere'));
});

test('without another project to go to, deleting the open one leaves a new one', async () => {
  await list().remove(idOf('Comments'));
  expect(tab.text()).toContain('Response.json');
  expect(list().projects).toHaveLength(1);
  tab.pressUndo();
  await vi.waitFor(() => expect(tab.text()).toBe('// the first project\n'));
});

test('what was typed a moment before a project was deleted comes back with it', async () => {
  tab.type('// typed just now\n');
  await list().remove(idOf('Comments'));
  tab.pressUndo();
  await vi.waitFor(() => expect(tab.text()).toBe('// typed just now\n'));
});

test('new projects run on the release that the settings name', async () => {
  tab.workbench.settings.getState().setNextVersion('15');
  await list().create();
  expect(tab.workbench.project.getState().project.next).toBe('15');
  expect(list().projects).toHaveLength(2);
});

test('the open project is marked, and none while a link’s is on the screen', async () => {
  expect(list().openId).toBe(idOf('Comments'));
  const linked = await visitor.open('/s/abc', {
    path: '/s/abc',
    project: { version: 1, next: '16', mode: 'development', files: { [ROUTE]: '// linked' } },
  });
  await list(linked).refresh();
  expect([list(linked).openId, titles(linked)]).toEqual([null, ['Comments']]);
});

test('what cannot be read is listed with its data until it is removed', async () => {
  visitor.storage.own.set('broken', { anything: 1 });
  await list().refresh();
  expect(list().broken).toEqual([
    { id: 'broken', message: expect.stringContaining('Failed to read the project'), raw: { anything: 1 } },
  ]);
  await list().removeBroken('broken');
  expect([list().broken, visitor.storage.own.has('broken')]).toEqual([[], false]);
});
