import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { FIRST, openVisitor, ROUTE, type OpenedTab, type Visitor } from './fixtures/open-visitor';

const NOTE = { file: ROUTE, text: 'export const example = 1;', note: 'caches must know' };
const CORS: Project = { ...FIRST, title: 'CORS', files: { ...FIRST.files, [ROUTE]: 'export const example = 1;\n' } };

let visitor: Visitor;

beforeEach(() => {
  visitor = openVisitor();
  vi.stubGlobal('fetch', async (url: string) =>
    url === '/generated/examples/cors.json'
      ? Response.json({ ...CORS, notes: [NOTE] })
      : new Response('', { status: 404 }),
  );
});

afterEach(() => vi.unstubAllGlobals());

/** Chooses it in the gallery. */
async function choose({ workbench }: OpenedTab): Promise<void> {
  await workbench.examples
    .getState()
    .open('cors', (example) => workbench.projects!.getState().openExample('cors', example));
}

function seen({ workbench, page }: OpenedTab) {
  const { project, origin } = workbench.project.getState();
  return [project.title, origin, page.url()];
}

const EXAMPLE = ['CORS', 'own', '/examples/cors'];

test.each([['/examples/cors'], ['/examples/cors/'], ['/?example=cors']])('%s opens the example', async (address) => {
  const tab = await visitor.open(address);
  expect([tab.text(), tab.workbench.project.getState().notes]).toEqual(['export const example = 1;\n', [NOTE]]);
  expect([seen(tab)[0], tab.page.url().replace(/\/$/, '')]).toEqual(['CORS', '/examples/cors']);
  await tab.close();
  expect(visitor.storage.own.size).toBe(0);
});

test('the page of an example needs to load nothing more', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('there is no network')));
  const tab = await visitor.open('/examples/cors', { path: '/examples/cors', project: CORS, notes: [NOTE] });
  expect([...seen(tab), tab.workbench.project.getState().notes]).toEqual([...EXAMPLE, [NOTE]]);
});

test('what was changed in an example is there after a reload, and somebody who asks again has the original', async () => {
  const tab = await visitor.open('/examples/cors');
  tab.type('export const changed = 2;\n');
  const again = await tab.reload();
  expect([again.text(), ...seen(again)]).toEqual(['export const changed = 2;\n', ...EXAMPLE]);
  await choose(again);
  expect([again.text(), ...seen(again)]).toEqual(['export const example = 1;\n', ...EXAMPLE]);
  expect(visitor.storage.own.size).toBe(2);
});

test('an example that was left as it was is opened again, not made once more', async () => {
  const tab = await visitor.open();
  tab.type('export const mine = 1;\n');
  await choose(tab);
  await tab.workbench.projects?.getState().create();
  await choose(tab);
  await choose(tab);
  expect([seen(tab), visitor.storage.own.size]).toEqual([EXAMPLE, 3]);
});

test('Back and Forward lead from project to project, also to those that nobody has touched', async () => {
  const tab = await visitor.open();
  await choose(tab);
  tab.type('export const changed = 2;\n');
  await tab.workbench.projects?.getState().create();
  expect(seen(tab)).toEqual(['Comments', 'own', '/']);
  tab.page.back();
  await vi.waitFor(() => expect([tab.text(), ...seen(tab)]).toEqual(['export const changed = 2;\n', ...EXAMPLE]));
  tab.page.back();
  await vi.waitFor(() => expect(seen(tab)).toEqual(['Comments', 'own', '/']));
  expect(tab.text()).toBe(FIRST.files[ROUTE]);
  tab.page.forward();
  await vi.waitFor(() => expect(tab.text()).toBe('export const changed = 2;\n'));
  tab.page.forward();
  await vi.waitFor(() => expect(seen(tab)).toEqual(['Comments', 'own', '/']));
  expect(visitor.storage.own.size).toBe(2);
});

test('Back leads to what nobody had touched also after a reload', async () => {
  const tab = await visitor.open();
  await choose(tab);
  const again = await tab.reload();
  expect(seen(again)).toEqual(EXAMPLE);
  again.page.back();
  await vi.waitFor(() => expect(seen(again)).toEqual(['Comments', 'own', '/']));
});

test('an example that is not there is said to be missing, and the visitor’s own project opens', async () => {
  const own = await visitor.open();
  own.type('export const own = 1;\n');
  await own.workbench.saveNow();
  const none = await visitor.open('/examples/no-such');
  expect(none.toasts()).toEqual(['Failed to open the example no-such: there is no such example.']);
  expect([none.text(), none.page.url()]).toEqual(['export const own = 1;\n', '/']);
});

test('the original is back by one press, what was changed is kept, and comes back by another', async () => {
  const tab = await visitor.open('/examples/cors');
  tab.type('export const changed = 2;\n');
  tab.type('export const added = 3;\n', 'lib/added.ts');
  await tab.workbench.examples.getState().loadOriginal('cors');
  const original = tab.workbench.examples.getState().originals['cors']!;
  await tab.workbench.resetExample(original);
  expect([tab.text(), tab.text('lib/added.ts'), ...seen(tab)]).toEqual([CORS.files[ROUTE], undefined, ...EXAMPLE]);
  expect(tab.toasts()).toEqual(['The original is back. What you had is kept as “CORS (changed)”.']);
  expect(visitor.storage.own.size).toBe(2);
  tab.pressUndo();
  await vi.waitFor(() => expect(visitor.storage.own.size).toBe(1));
  expect([tab.text(), tab.text('lib/added.ts')]).toEqual(['export const changed = 2;\n', 'export const added = 3;\n']);
});

test('what was typed since the original came back is not lost by an undo', async () => {
  const tab = await visitor.open('/examples/cors');
  tab.type('export const changed = 2;\n');
  await tab.workbench.resetExample(CORS);
  tab.type('export const since = 3;\n');
  tab.pressUndo();
  await vi.waitFor(() => expect(tab.text()).toBe('export const changed = 2;\n'));
  tab.page.back();
  await vi.waitFor(() => expect(tab.text()).toBe('export const since = 3;\n'));
});

test('without room for what was changed, nothing is reset', async () => {
  const tab = await visitor.open('/examples/cors');
  tab.type('export const changed = 2;\n');
  await tab.workbench.saveNow();
  visitor.storage.fault = new DOMException('full', 'QuotaExceededError');
  await tab.workbench.resetExample(CORS);
  expect([tab.text(), tab.workbench.storage.getState().status.name]).toEqual(['export const changed = 2;\n', 'full']);
});
