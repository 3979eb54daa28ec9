import { Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DialogPanel, DrawerTab, Pane, Panel, ResponseTab } from '@/components/context/panel';
import { PanelsProvider } from '@/components/context/PanelsContext';
import { WorkbenchProvider } from '@/components/context/WorkbenchContext';
import { commandsOf } from '@/lib/workbench/commands';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { keyCommandsOf } from '@/lib/workbench/key-commands';
import { createWorkbench } from '@/lib/workbench/workbench';
import { ResponseView } from '@/components/response/ResponseView';
import { EMPTY_BODY } from '@/lib/run/live-body';
import type { SentRun } from '@/lib/run/run-store';
import { Frame } from './Frame';
import { panels } from './panels';

const lesson: Pane = {
  ...{ id: 'lesson', place: 'left', label: 'Lesson', icon: Circle, share: 50, minHeight: 80 },
  View: () => 'the text of the lesson',
};

const coverage: DrawerTab = {
  ...{ id: 'coverage', place: 'drawer', label: 'Coverage', command: 'Show the coverage' },
  View: () => 'the list of lines',
  useCount: () => 47,
  Toolbar: () => 'measure again',
};

const spans: ResponseTab = {
  ...{ id: 'spans', place: 'response', label: 'Spans', command: 'Show the spans' },
  View: ({ run }) => `the way of ${run.request.url}`,
  count: ({ received }) => received.status,
};

const compare: DialogPanel = {
  ...{ id: 'compare', place: 'dialog', label: 'Compare', command: 'Compare the releases…' },
  shortcut: { label: 'Compare the releases', chord: 'Mod+Shift+C' },
  View: () => null,
};

function create() {
  const connect = () => Promise.reject(new Error('there is no sandbox'));
  const files = { 'app/api/a/route.ts': '' };
  return createWorkbench({ project: { version: 1, next: '16', mode: 'development', files }, connect, tab: null });
}

/** The page as the server sends it. */
function render(shown: readonly Panel[], content: ReactNode = <Frame embedded={false} />): string {
  return renderToString(
    <WorkbenchProvider workbench={create()}>
      <PanelsProvider panels={shown}>{content}</PanelsProvider>
    </WorkbenchProvider>,
  );
}

/** The texts of a page, one a line. */
function textsOf(html: string): string[] {
  return html.split(/<[^>]*>/).filter((text) => text !== '');
}

test('a pane stands in its column, and a phone has a tab for it', () => {
  const html = render([lesson, ...panels]);
  const columnBegins = html.indexOf('id="pane-files"');
  const paneBegins = html.indexOf('id="pane-lesson"');
  expect(paneBegins).toBeGreaterThan(columnBegins);
  expect(paneBegins).toBeLessThan(html.indexOf('id="pane-explorer"'));
  expect(textsOf(html)).toContain('the text of the lesson');
  expect(textsOf(html.slice(html.indexOf('aria-label="Panes"')))).toContain('Lesson');
});

test('a drawer tab has its count, and while it is open its toolbar', () => {
  const texts = textsOf(render([coverage, ...panels]));
  expect(texts).toEqual(expect.arrayContaining(['Coverage', '47', 'measure again', 'the list of lines']));
  const closed = textsOf(render([...panels, coverage]));
  expect(closed).toEqual(expect.arrayContaining(['Coverage', '47']));
  expect(closed).not.toContain('measure again');
});

test('a response tab has its count, and gets the response', () => {
  const head = { status: 404, statusText: 'Not Found', headers: [] };
  const run: SentRun = { state: 'running', request: { url: '/api/a' }, startedAt: 0, head, body: EMPTY_BODY };
  const texts = textsOf(render([spans, ...panels], <ResponseView run={run} />));
  expect(texts).toEqual(expect.arrayContaining(['Spans', '404', 'the way of /api/a']));
});

test('the palette and the keys open a panel that names a command and a shortcut', () => {
  const workbench = create();
  const shown = [...panels, coverage, spans, compare];
  const labels = commandsOf(workbench, shown).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Show the coverage', 'Show the spans', 'Compare the releases…']));
  commandsOf(workbench, shown)
    .find(({ label }) => label === 'Show the spans')
    ?.run();
  expect(workbench.layout.getState()).toMatchObject({ response: 'spans', pane: 'response', dialog: null });
  keyCommandsOf(workbench, shown)
    .find(({ chord }) => chord === 'Mod+Shift+C')
    ?.run();
  expect(workbench.layout.getState().dialog).toBe('compare');
});

test('a panel that is not offered is nowhere', () => {
  const html = render([...panels, { ...lesson, isOffered: () => false }, { ...coverage, isOffered: () => false }]);
  expect(html).not.toContain('pane-lesson');
  expect(textsOf(html)).not.toContain('Coverage');
});

test('an embed has no dialog that needs kept projects, and without files no list of them', () => {
  const workbench = create();
  workbench.layout.getState().show({ filesHidden: true });
  const offered = panels.filter((panel: Panel) => panel.isOffered?.(workbench) ?? true).map(({ id }) => id);
  expect(panels.map(({ id }) => id).filter((id) => !(offered as string[]).includes(id))).toEqual([
    ...['explorer', 'share', 'projects', 'examples', 'changes', 'compare'],
  ]);
});

test('no two panels of a place have one id, no two of all have one shortcut, and every destination is one of them', () => {
  const names = panels.map(({ id, place }) => `${place} ${id}`);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(Object.values(DESTINATIONS).map(({ id, place }) => `${place} ${id}`)));
  const chords = keyCommandsOf(create(), panels).map(({ chord }) => chord);
  expect(chords).toEqual([...new Set(chords)]);
});
