import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeLink } from '@/lib/share/link';
import { FIRST, openVisitor, ROUTE, type OpenedTab, type Visitor } from './fixtures/open-visitor';

const LINK = `/${encodeLink(FIRST, { includeSecrets: true })}`;

let visitor: Visitor;

beforeEach(() => {
  visitor = openVisitor();
});

afterEach(() => vi.useRealTimers());

function storedTexts(records = visitor.storage.own): unknown[] {
  return [...records.values()].map(
    (record) => (record as { work: { project: typeof FIRST } }).work.project.files[ROUTE],
  );
}

function storedTitles(): unknown[] {
  return [...visitor.storage.own.values()].map(
    (record) => (record as { work: { project: typeof FIRST } }).work.project.title,
  );
}

/** Two tabs that show the same stored version. */
async function openTwice(address = '/'): Promise<[OpenedTab, OpenedTab]> {
  const first = await visitor.open(address);
  first.type('export const version = 0;\n');
  await first.workbench.saveNow();
  return [first, await visitor.open(address)];
}

test('typing without a pause does not put off saving', async () => {
  const tab = await visitor.open();
  vi.useFakeTimers();
  for (let key = 0; key < 30; key++) {
    tab.type(`// ${'x'.repeat(key)}`);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(String(storedTexts()[0]).length).toBeGreaterThan(25);
});

test('a tab that is closed or left stores what waits', async () => {
  const tab = await visitor.open();
  tab.type('export const last = 1;\n');
  tab.page.hide();
  await new Promise((resolve) => setTimeout(resolve));
  expect(storedTexts()).toEqual(['export const last = 1;\n']);
});

test('a second tab on the same project shows what the first one changes, and the other way round', async () => {
  const [first, second] = await openTwice();
  first.type('export const version = 1;\n');
  await vi.waitFor(() => expect(second.text()).toBe('export const version = 1;\n'));
  second.type('export const version = 2;\n');
  await vi.waitFor(() => expect(first.text()).toBe('export const version = 2;\n'));
  first.workbench.signing.getState().setSecret('shared');
  await vi.waitFor(() => expect(second.workbench.signing.getState().secret).toBe('shared'));
  expect(visitor.storage.own.size).toBe(1);
});

test('two tabs that change the same version at the same time keep both', async () => {
  const [first, second] = await openTwice();
  first.memory.isAsleep = true;
  second.type('export const version = 2;\n');
  await second.workbench.saveNow();
  first.type('export const version = 1;\n');
  await first.workbench.saveNow();
  const { status } = first.workbench.storage.getState();
  expect(status).toMatchObject({ name: 'kept-apart', title: 'Comments (other tab)' });
  expect([first.text(), second.text()]).toEqual(['export const version = 1;\n', 'export const version = 2;\n']);
  await vi.waitFor(() => expect(storedTexts()).toEqual(['export const version = 2;\n', 'export const version = 1;\n']));
  expect(storedTitles()).toEqual(['Comments', 'Comments (other tab)']);
  await first.workbench.projects?.getState().open(status.name === 'kept-apart' ? (status.otherId ?? '') : '');
  expect(first.text()).toBe('export const version = 2;\n');
});

test('the tab whose version was stored apart goes on with that one, also after a reload', async () => {
  const [first, second] = await openTwice();
  first.memory.isAsleep = true;
  second.type('export const version = 2;\n');
  await second.workbench.saveNow();
  first.type('export const version = 1;\n');
  await first.workbench.saveNow();
  first.type('export const version = 3;\n');
  expect((await first.reload()).text()).toBe('export const version = 3;\n');
  expect(storedTexts()).toEqual(['export const version = 2;\n', 'export const version = 3;\n']);
});

test('a link that two tabs change at the same time becomes a project of the visitor’s own in the second', async () => {
  const [first, second] = await openTwice(LINK);
  first.memory.isAsleep = true;
  second.type('export const version = 2;\n');
  await second.workbench.saveNow();
  first.type('export const version = 1;\n');
  await first.workbench.saveNow();
  expect(first.workbench.storage.getState().status).toMatchObject({ name: 'kept-apart', otherId: null });
  expect([first.workbench.project.getState().origin, first.page.url()]).toEqual(['own', '/']);
  expect(storedTexts(visitor.storage.visited)).toEqual(['export const version = 2;\n']);
  expect(storedTexts()).toEqual(['export const version = 1;\n']);
});

test('with the storage full, what another project takes the place of is in the tab still', async () => {
  const tab = await visitor.open();
  tab.type('export const stored = 1;\n');
  await tab.workbench.saveNow();
  visitor.storage.fault = new DOMException('no room', 'QuotaExceededError');
  tab.type('export const unsaved = 2;\n');
  await tab.workbench.projects?.getState().create();
  expect(tab.toasts()).toEqual(['“Comments” could not be stored: only this tab has it, until it is closed.']);
  expect(tab.text()).toBe(FIRST.files[ROUTE]);
  tab.pressUndo();
  expect(tab.text()).toBe('export const unsaved = 2;\n');
  tab.page.back();
  await vi.waitFor(() => expect(tab.text()).toBe(FIRST.files[ROUTE]));
  visitor.storage.fault = null;
  tab.page.forward();
  await vi.waitFor(() => expect(tab.text()).toBe('export const unsaved = 2;\n'));
  await tab.workbench.saveNow();
  expect((await tab.reload()).text()).toBe('export const unsaved = 2;\n');
});

test('nothing is written where nothing was changed', async () => {
  const tab = await visitor.open();
  tab.type('export const stored = 1;\n');
  await tab.workbench.saveNow();
  const [before] = visitor.storage.own.values();
  await tab.workbench.saveNow();
  tab.workbench.request.getState().setAttempted(true);
  const again = await tab.reload();
  await again.workbench.saveNow();
  expect([...visitor.storage.own.values()]).toEqual([before]);
});

test('with the storage full it is said, the text stays on the screen, and is stored once there is room', async () => {
  const tab = await visitor.open();
  visitor.storage.fault = new DOMException('no room', 'QuotaExceededError');
  tab.type('export const filled = 1;\n');
  await vi.waitFor(() => expect(tab.workbench.storage.getState().status).toEqual({ name: 'full' }));
  expect([tab.text(), storedTexts()]).toEqual(['export const filled = 1;\n', []]);
  visitor.storage.fault = null;
  await tab.workbench.saveNow();
  expect(tab.workbench.storage.getState().status).toEqual({ name: 'kept' });
  expect(storedTexts()).toEqual(['export const filled = 1;\n']);
});

test('a browser that refuses to store says why', async () => {
  const tab = await visitor.open();
  visitor.storage.fault = new Error('not in a private window');
  tab.type('export const typed = 1;\n');
  await vi.waitFor(() =>
    expect(tab.workbench.storage.getState().status).toEqual({ name: 'refused', reason: 'not in a private window' }),
  );
  expect(tab.text()).toBe('export const typed = 1;\n');
});

test('a project whose run is in the history is stored too, though nothing was changed', async () => {
  const tab = await visitor.open();
  await tab.workbench.send();
  await vi.waitFor(() => expect(storedTexts()).toEqual([FIRST.files[ROUTE]]));
  expect((await tab.reload()).workbench.history.getState().ofProject()).toHaveLength(1);
});

test('what is typed while a conflict is settled goes to the same project as what caused it', async () => {
  const [first, second] = await openTwice();
  first.memory.isAsleep = true;
  second.type('export const version = 2;\n');
  await second.workbench.saveNow();
  first.type('export const version = 1;\n');
  const stored = first.workbench.saveNow();
  first.type('export const version = 3;\n');
  await Promise.all([stored, first.workbench.saveNow()]);
  await first.close();
  expect(storedTexts()).toEqual(['export const version = 2;\n', 'export const version = 3;\n']);
});

test('to open a project is no change of it: another tab that is being typed in keeps it', async () => {
  const [first, second] = await openTwice();
  await second.workbench.projects?.getState().create();
  const [id] = [...visitor.storage.own.keys()];
  first.memory.isAsleep = true;
  await second.workbench.projects?.getState().open(id!);
  await second.close();
  first.type('export const version = 1;\n');
  await first.workbench.saveNow();
  expect(first.workbench.storage.getState().status).toEqual({ name: 'kept' });
  expect(storedTitles()).toEqual(['Comments', 'Comments']);
});
