import { beforeEach, expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { createRow } from '@/lib/request/request-form';
import { FIRST, openVisitor, ROUTE, type OpenedTab, type Visitor } from './fixtures/open-visitor';

const SHARED: Project = { ...FIRST, title: 'Shared', files: { ...FIRST.files, [ROUTE]: 'export const shared = 1;\n' } };

let visitor: Visitor;

beforeEach(() => {
  visitor = openVisitor();
});

/** A tab whose visitor has a project of their own. */
async function openOwn(text = 'export const own = 1;\n'): Promise<OpenedTab> {
  const tab = await visitor.open();
  tab.type(text);
  await tab.workbench.saveNow();
  return tab;
}

/** Holds up what a tab reads of the visitor's own projects, until it is called. */
function holdReads({ memory }: OpenedTab): () => void {
  const { own } = memory.libraries;
  const { read } = own;
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  own.read = async (id) => {
    await released;
    return read(id);
  };
  return release;
}

function title({ workbench }: OpenedTab) {
  return workbench.project.getState().project.title;
}

function origin({ workbench }: OpenedTab) {
  return workbench.project.getState().origin;
}

test('a new visitor sees the example, and nothing is stored before something is changed', async () => {
  const tab = await visitor.open();
  expect(tab.text()).toBe(FIRST.files[ROUTE]);
  expect(origin(tab)).toBe('own');
  await tab.close();
  expect(visitor.storage.own.size).toBe(0);
});

test('an edit survives a reload, tabs and request too', async () => {
  const tab = await visitor.open();
  tab.type('export const kept = 1;\n');
  tab.workbench.project.getState().closeFile('requests.http');
  tab.workbench.request.getState().edit({ url: '/api/comments?kept=1' });
  const again = await tab.reload();
  expect(again.text()).toBe('export const kept = 1;\n');
  expect(again.workbench.project.getState().tabs).toEqual([ROUTE]);
  expect(again.workbench.request.getState().form.url).toBe('/api/comments?kept=1');
});

test('a half-typed header and a parameter that is switched off survive a reload', async () => {
  const tab = await visitor.open();
  const { request } = tab.workbench;
  request.getState().edit({ url: '/api/comments?limit=2' });
  request.getState().setQuery(request.getState().query.map((row) => ({ ...row, enabled: false })));
  request.getState().edit({ headers: [createRow('half typed')] });
  const again = (await tab.reload()).workbench.request.getState();
  expect(again.form).toMatchObject({ url: '/api/comments', headers: [{ name: 'half typed', value: '' }] });
  expect(again.query).toMatchObject([{ name: 'limit', value: '2', enabled: false }]);
});

test('a second tab opens the project that was open last; each tab comes back to its own', async () => {
  const first = await openOwn('export const first = 1;\n');
  await first.workbench.projects?.getState().create();
  first.type('export const second = 2;\n');
  await first.workbench.saveNow();
  const second = await visitor.open();
  expect(second.text()).toContain('second');
  const [, other] = (await second.memory.libraries.own.list()).stored;
  await second.workbench.projects?.getState().open(other!.id);
  expect((await second.reload()).text()).toContain('first');
  expect((await first.reload()).text()).toContain('second');
});

test('a stored project that cannot be read is named and left as it is, and the others open', async () => {
  const tab = await openOwn();
  const [[id, record]] = [...visitor.storage.own] as [[string, { work: { project: object } }]];
  visitor.storage.own.set(id, { ...record, work: { ...record.work, project: { ...record.work.project, files: 7 } } });
  const again = await tab.reload();
  expect(again.toasts()).toEqual([expect.stringMatching(/^Failed to read the project: .* It stays as it is/)]);
  again.type('export const next = 2;\n');
  await again.workbench.saveNow();
  await again.workbench.projects?.getState().refresh();
  const { projects, broken } = again.workbench.projects!.getState();
  expect(projects.map(({ work }) => work.project.files[ROUTE])).toEqual(['export const next = 2;\n']);
  expect(JSON.stringify(broken)).toContain('"files":7');
});

test('a browser that refuses its storage still shows the example and what is typed', async () => {
  const open = visitor.storage.openTab;
  visitor.storage.openTab = (session) => {
    const tab = open(session);
    tab.libraries.lastOwnId = () => Promise.reject(new Error('denied'));
    tab.libraries.own.read = () => Promise.reject(new Error('denied'));
    return tab;
  };
  const tab = await visitor.open();
  tab.type('export const typed = 1;\n');
  expect([tab.text(), title(tab)]).toEqual(['export const typed = 1;\n', 'Comments']);
});

test('what is typed while another project is on its way belongs to the one it was typed in', async () => {
  const tab = await openOwn('export const first = 1;\n');
  const id = [...visitor.storage.own.keys()][0]!;
  await tab.workbench.projects?.getState().create();
  const release = holdReads(tab);
  const opening = tab.workbench.projects?.getState().open(id);
  await new Promise((resolve) => setTimeout(resolve));
  tab.type('export const late = 2;\n');
  release();
  await opening;
  await tab.close();
  const { stored } = await tab.memory.libraries.own.list();
  expect(stored.map(({ work }) => work.project.files[ROUTE]).sort()).toEqual([
    'export const first = 1;\n',
    'export const late = 2;\n',
  ]);
});

test('of two projects that are asked for, the second is shown, however late the first arrives', async () => {
  const tab = await openOwn('export const first = 1;\n');
  const id = [...visitor.storage.own.keys()][0]!;
  await tab.workbench.projects?.getState().create();
  const release = holdReads(tab);
  const opening = tab.workbench.projects?.getState().open(id);
  await tab.workbench.projects?.getState().create(SHARED);
  release();
  await opening;
  expect(tab.text()).toBe('export const shared = 1;\n');
});

test('what is typed before the stored project is there is kept as a project of its own', async () => {
  await (await openOwn()).close();
  const opening = visitor.open();
  const tab = visitor.tabs.at(-1)!;
  const release = holdReads(tab);
  await new Promise((resolve) => setTimeout(resolve));
  tab.type('export const early = 1;\n');
  release();
  await opening;
  expect(tab.text()).toBe('export const own = 1;\n');
  const again = await tab.reload();
  expect(again.text()).toBe('export const own = 1;\n');
  const { stored } = await again.memory.libraries.own.list();
  expect(stored.map(({ work }) => work.project.files[ROUTE])).toContain('export const early = 1;\n');
});

test('where the last project was deleted in another tab, the one changed last is shown', async () => {
  const first = await openOwn('export const first = 1;\n');
  await first.workbench.projects?.getState().create();
  const id = first.workbench.projects!.getState().openId!;
  visitor.storage.own.delete(id);
  expect((await visitor.open()).text()).toBe('export const first = 1;\n');
});
