import { beforeEach, expect, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { projectToStore } from '@/lib/files/project-store';
import { encodeLink } from '@/lib/share/link';
import { FIRST, openVisitor, ROUTE, type OpenedTab, type Visitor } from './fixtures/open-visitor';
import { sharedProject } from './shared-project';

const SHARED: Project = { ...FIRST, title: 'Shared', files: { ...FIRST.files, [ROUTE]: 'export const shared = 1;\n' } };
const LINK = `/${encodeLink(SHARED, { includeSecrets: true })}`;

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

function title({ workbench }: OpenedTab) {
  return workbench.project.getState().project.title;
}

function origin({ workbench }: OpenedTab) {
  return workbench.project.getState().origin;
}

test('a link opens beside the visitor’s own project, which comes back unharmed', async () => {
  await openOwn();
  const linked = await visitor.open(LINK);
  expect([linked.text(), title(linked), origin(linked)]).toEqual(['export const shared = 1;\n', 'Shared', 'link']);
  linked.type('export const shared = 2;\n');
  const again = await linked.reload();
  expect([again.text(), origin(again)]).toEqual(['export const shared = 2;\n', 'link']);
  again.workbench.goBack();
  await vi.waitFor(() => expect(again.text()).toBe('export const own = 1;\n'));
  expect([origin(again), again.page.url()]).toEqual(['own', '/']);
});

test('a link is only stored once it is changed', async () => {
  const linked = await visitor.open(LINK);
  await linked.close();
  expect(visitor.storage.visited.size).toBe(0);
});

test('someone without a project of their own goes back from a link to the example', async () => {
  const linked = await visitor.open(LINK);
  linked.workbench.goBack();
  await vi.waitFor(() => expect(title(linked)).toBe('Comments'));
  expect([origin(linked), linked.page.url()]).toEqual(['own', '/']);
});

test('a link’s project that is adopted is the visitor’s own, beside the one before', async () => {
  await openOwn();
  const linked = await visitor.open(LINK);
  linked.type('export const shared = 2;\n');
  linked.workbench.adopt();
  await vi.waitFor(() => expect(linked.toasts()).toEqual(['The project is yours now.']));
  expect([origin(linked), linked.page.url()]).toEqual(['own', '/']);
  linked.type('export const mine = 3;\n');
  expect((await linked.reload()).text()).toBe('export const mine = 3;\n');
  expect(visitor.storage.own.size).toBe(2);
  const opened = await visitor.open(LINK);
  expect(opened.text()).toBe('export const shared = 2;\n');
});

test.each([
  [
    'broken',
    '/#p1.AAAA',
    'Failed to open the link: it is incomplete or was changed on its way; copy the whole link again.',
  ],
  ['too new', '/#p9.AAAA', /^Failed to open the link: it is of format p9/],
])('a %s link says what is wrong and opens the visitor’s own project', async (_, address, message) => {
  await openOwn();
  const tab = await visitor.open(address);
  expect(tab.toasts()).toEqual([expect.stringMatching(message)]);
  expect([tab.text(), origin(tab), tab.page.url()]).toEqual(['export const own = 1;\n', 'own', '/']);
});

test('a broken link shows someone without a project the example', async () => {
  const tab = await visitor.open('/#p1.AAAA');
  expect(tab.toasts()).toEqual([expect.stringContaining('Failed to open the link')]);
  expect([title(tab), origin(tab), tab.page.url()]).toEqual(['Comments', 'own', '/']);
});

test('a link that is pasted into the address bar opens, and what was typed until then is stored', async () => {
  const tab = await openOwn();
  tab.type('export const own = 2;\n');
  tab.page.changeHash(LINK.slice(1));
  await vi.waitFor(() => expect(tab.text()).toBe('export const shared = 1;\n'));
  tab.workbench.goBack();
  await vi.waitFor(() => expect(tab.text()).toBe('export const own = 2;\n'));
});

test('a hash that is no link changes nothing', async () => {
  const tab = await openOwn();
  tab.page.changeHash('#section');
  await tab.workbench.saveNow();
  expect([tab.text(), tab.page.url()]).toEqual(['export const own = 1;\n', '/#section']);
});

test('the page of a short link shows its project; edits are kept under its path', async () => {
  const linked = { path: '/s/abc', project: SHARED };
  const tab = await visitor.open('/s/abc', linked);
  expect([tab.text(), origin(tab)]).toEqual(['export const shared = 1;\n', 'link']);
  tab.type('export const shared = 2;\n');
  const again = await tab.reload();
  expect(again.text()).toBe('export const shared = 2;\n');
  again.workbench.goBack();
  expect(again.page.leftFor).toBe('/');
});

test('a short link’s project that is adopted leaves the short link’s page', async () => {
  const tab = await visitor.open('/s/abc', { path: '/s/abc', project: SHARED });
  tab.workbench.adopt();
  await vi.waitFor(() => expect(tab.toasts()).toEqual(['The project is yours now.']));
  expect(tab.page.url()).toBe('/');
});

test('an adoption that is undone is a link again, with what was typed since', async () => {
  await openOwn();
  const linked = await visitor.open(LINK);
  linked.workbench.adopt();
  await vi.waitFor(() => expect(linked.toasts()).toHaveLength(1));
  linked.type('export const typed = 2;\n');
  linked.pressUndo();
  await vi.waitFor(() => expect(origin(linked)).toBe('link'));
  expect([linked.text(), linked.page.url()]).toEqual(['export const typed = 2;\n', LINK]);
  const again = await linked.reload();
  expect([again.text(), origin(again)]).toEqual(['export const typed = 2;\n', 'link']);
  expect(visitor.storage.own.size).toBe(1);
  again.workbench.goBack();
  await vi.waitFor(() => expect(again.text()).toBe('export const own = 1;\n'));
});

test('an adoption that is undone while another project is on the screen leaves that alone', async () => {
  const linked = await visitor.open(LINK);
  linked.workbench.adopt();
  await vi.waitFor(() => expect(linked.toasts()).toHaveLength(1));
  linked.type('export const typed = 2;\n');
  await linked.workbench.projects?.getState().create();
  linked.pressUndo();
  await vi.waitFor(() => expect(visitor.storage.own.size).toBe(1));
  expect([title(linked), origin(linked), linked.page.url()]).toEqual(['Comments', 'own', '/']);
  expect((await visitor.open(LINK)).text()).toBe('export const typed = 2;\n');
});
test('a broken link on the page of a short link shows the short link’s project, which runs no sooner for that', async () => {
  const tab = await visitor.open('/s/abc#p1.AAAA', { path: '/s/abc', project: SHARED });
  expect(tab.toasts()).toEqual([expect.stringContaining('Failed to open the link')]);
  expect([title(tab), origin(tab), tab.playground.projects]).toEqual(['Shared', 'link', []]);
});

test('a link opens at the request and the lines at which its author was', async () => {
  const author = await visitor.open();
  author.workbench.request.getState().select(1);
  author.workbench.editor.serve({
    run: async () => {},
    focus: () => {},
    selectedLines: () => [1, 1],
    commands: () => [],
  });
  const shared = sharedProject(author.workbench);
  expect(shared.at).toEqual({ request: 1, file: ROUTE, lines: [1, 1] });
  const reader = await visitor.open(`/${encodeLink(shared, { includeSecrets: true })}`);
  expect(reader.workbench.request.getState()).toMatchObject({ selected: 1, form: { method: 'POST' } });
  expect(reader.workbench.project.getState()).toMatchObject({ active: ROUTE, project: { at: { lines: [1, 1] } } });
  reader.workbench.request.getState().select(0);
  reader.type('export const changed = 1;\n');
  expect((await reader.reload()).workbench.request.getState().selected).toBe(0);
});

test('an author who has chosen nothing makes the link that there always was', async () => {
  const { workbench } = await visitor.open();
  expect(sharedProject(workbench)).toEqual(projectToStore(workbench.project.getState()));
});

test('New project beside a link makes none of the link’s', async () => {
  const linked = await visitor.open('/s/abc', { path: '/s/abc', project: SHARED });
  await linked.workbench.projects?.getState().create();
  expect([title(linked), origin(linked), linked.page.url()]).toEqual(['Comments', 'own', '/']);
});
