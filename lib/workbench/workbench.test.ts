import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRow } from '@/lib/request/request-form';
import { withSignature } from '@/lib/request/signature-header';
import { encodeLink } from '@/lib/share/link';
import { createFakePlayground } from './fixtures/fake-playground';
import { FIRST, openVisitor, ROUTE, type OpenedTab, type Visitor } from './fixtures/open-visitor';
import { createWorkbench } from './workbench';

let visitor: Visitor;
let tab: OpenedTab;

beforeEach(async () => {
  visitor = openVisitor();
  tab = await visitor.open();
});

afterEach(() => vi.useRealTimers());

function edit(changes: Parameters<ReturnType<typeof requestOf>['edit']>[0], of = tab): void {
  requestOf(of).edit(changes);
}

function requestOf({ workbench }: OpenedTab) {
  return workbench.request.getState();
}

/** The `Cookie` header of the newest request. */
function sentCookie({ playground }: OpenedTab): string | undefined {
  return playground.requests.at(-1)?.headers?.find(([name]) => name === 'Cookie')?.[1];
}

/** The text of the response that is shown. */
function shown({ workbench }: OpenedTab): string | null {
  const { run } = workbench.run.getState();
  return run.state === 'done' ? new TextDecoder().decode(run.response.body) : null;
}

test('Send brings the project as it stands to the server, then the request', async () => {
  tab.type('export const GET = () => new Response("typed");\n');
  tab.playground.answer = (_, project) => ({ body: project?.files[ROUTE] as string });
  await tab.workbench.send();
  expect(tab.playground.requests).toEqual([{ method: 'GET', url: '/api/comments', headers: [] }]);
  expect(shown(tab)).toBe('export const GET = () => new Response("typed");\n');
});

test('the request follows a route that is made, but not over what was typed', () => {
  const { explorer, request } = tab.workbench;
  const make = (name: string) => {
    explorer.getState().startNaming({ kind: 'route' });
    explorer.getState().finishNaming(name);
    return requestOf(tab).form.url;
  };
  expect(make('/api/one')).toBe('/api/one');
  expect(make('api/two/[id]')).toBe('/api/two/[id]');
  request.getState().edit({ url: '/api/one?mine' });
  expect(make('api/three')).toBe('/api/one?mine');
  expect(tab.text('requests.http')).toBe(FIRST.files['requests.http']);
  request.getState().select(1);
  edit({ headers: [createRow('half typed', '1')] });
  expect(make('api/four')).toBe('/api/comments');
});

test('nothing of a link’s project reaches the server before Send', async () => {
  const linked = await visitor.open(`/${encodeLink(FIRST, { includeSecrets: true })}`);
  linked.type('export const GET = () => new Response("edited");\n');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(linked.playground.projects).toEqual([]);
  await linked.workbench.send();
  expect(linked.playground.projects.map(({ files }) => files[ROUTE])).toEqual([linked.text()]);
});

test('a request that cannot be sent is not sent; the tab with the reason comes to the front', async () => {
  edit({ headers: [createRow('bad name', '1')] });
  await tab.workbench.send();
  expect(tab.playground.requests).toEqual([]);
  expect(requestOf(tab).attempted).toBe(true);
  expect(tab.workbench.layout.getState()).toMatchObject({ pane: 'request', requestTab: 'headers' });
  expect(tab.workbench.run.getState().run.state).toBe('idle');
});

test('a request under way can be stopped, and a newer one takes its place', async () => {
  tab.playground.answer = ({ url }) => (url.includes('never') ? new Promise(() => {}) : { body: 'second' });
  edit({ url: '/api/comments?never' });
  const stopped = tab.workbench.send();
  await vi.waitFor(() => expect(tab.playground.requests).toHaveLength(1));
  tab.workbench.stop();
  await stopped;
  expect(tab.workbench.run.getState().run).toMatchObject({ state: 'done', response: { failure: { kind: 'aborted' } } });
  const replaced = tab.workbench.send();
  await vi.waitFor(() => expect(tab.playground.requests).toHaveLength(2));
  edit({ url: '/api/comments?second' });
  await Promise.all([replaced, tab.workbench.send()]);
  expect(shown(tab)).toBe('second');
});

test('cookies that an answer sets are sent by their rules, kept across a reload, switched off and cleared', async () => {
  const setsCookies = (of: OpenedTab) => {
    of.playground.answer = ({ url }) => ({
      headers: url.includes('set')
        ? [
            ['Set-Cookie', 'session=s1; Path=/; HttpOnly'],
            ['Set-Cookie', 'elsewhere=e1; Path=/elsewhere'],
          ]
        : [],
    });
  };
  setsCookies(tab);
  edit({ url: '/api/comments?set' });
  await tab.workbench.send();
  expect(sentCookie(tab)).toBeUndefined();
  edit({ url: '/api/comments' });
  await tab.workbench.send();
  expect(sentCookie(tab)).toBe('session=s1');
  const first = tab.workbench.cookies.getState().cookies.findIndex(({ name }) => name === 'session');
  tab.workbench.cookies.getState().change(first, { value: 'mine' });
  const again = await tab.reload();
  await again.workbench.send();
  expect(sentCookie(again)).toBe('session=mine');
  again.workbench.cookies.getState().setEnabled(false);
  await again.workbench.send();
  expect(sentCookie(again)).toBeUndefined();
  again.workbench.cookies.getState().setEnabled(true);
  again.workbench.cookies.getState().clear();
  await again.workbench.send();
  expect(sentCookie(again)).toBeUndefined();
});

test('a Cookie header of the request’s own is sent in place of the jar’s', async () => {
  tab.workbench.cookies.getState().add();
  edit({ headers: [createRow('Cookie', 'own=1')] });
  await tab.workbench.send();
  expect(tab.playground.requests.at(-1)?.headers).toEqual([['Cookie', 'own=1']]);
});

test('a body is signed as GitHub does, with a secret that is kept but that no link, file or history carries', async () => {
  edit({ method: 'POST', body: { kind: 'json', text: '{"a":1}' } });
  edit({ headers: withSignature(requestOf(tab).form.headers, 'github') });
  await tab.workbench.send();
  expect([tab.playground.requests, tab.workbench.layout.getState().requestTab]).toEqual([[], 'auth']);
  tab.workbench.signing.getState().setSecret('very-secret');
  await tab.workbench.send();
  const signature = createHmac('sha256', 'very-secret').update('{"a":1}').digest('hex');
  expect(tab.playground.requests).toMatchObject([
    { headers: [['X-Hub-Signature-256', `sha256=${signature}`]], body: '{"a":1}' },
  ]);
  expect(tab.text('requests.http')).toContain('X-Hub-Signature-256: {{$signature github}}');
  const { project } = tab.workbench.project.getState();
  expect(JSON.stringify([project, ...visitor.storage.runs.values()])).not.toContain('very-secret');
  expect((await tab.reload()).workbench.signing.getState().secret).toBe('very-secret');
});

test('the history is there after a reload, with request, response and code, and taking one back can be undone', async () => {
  tab.type('// first\n');
  tab.playground.answer = () => ({ body: 'first answer' });
  edit({ url: '/api/comments?run=1' });
  await tab.workbench.send();
  tab.type('// second\n');
  edit({ url: '/api/comments?run=2' });
  const again = await tab.reload();
  const history = again.workbench.history.getState();
  await vi.waitFor(() => expect(again.workbench.history.getState().ofProject()).toHaveLength(1));
  history.restore(again.workbench.history.getState().ofProject()[0]!.id);
  expect([again.text(), requestOf(again).form.url, shown(again)]).toEqual([
    '// first\n',
    '/api/comments?run=1',
    'first answer',
  ]);
  again.pressUndo();
  expect([again.text(), requestOf(again).form.url]).toEqual(['// second\n', '/api/comments?run=2']);
});

test('the history of a project is its own, and can be cleared', async () => {
  await tab.workbench.send();
  await tab.workbench.projects?.getState().create();
  const history = () => tab.workbench.history.getState();
  expect(history().ofProject()).toEqual([]);
  await tab.workbench.send();
  history().clear();
  expect([history().ofProject(), history().entries.length, visitor.storage.runs.size]).toEqual([[], 1, 1]);
});

test('runs that are stored and cannot be read are left out', async () => {
  await tab.workbench.send();
  visitor.storage.runs.set('broken', { id: 'broken', response: 7 });
  const again = await tab.reload();
  await vi.waitFor(() => expect(again.workbench.history.getState().entries).toHaveLength(1));
});

test('with the setting on, a change of the code sends the request again once it compiles', async () => {
  vi.useFakeTimers();
  tab.workbench.settings.getState().setAutoSend(true);
  tab.type('export const GET = () => new Response("sent by itself");\n');
  await vi.advanceTimersByTimeAsync(1000);
  expect(tab.playground.requests).toHaveLength(1);
  expect(tab.playground.projects.at(-1)?.files[ROUTE]).toContain('sent by itself');
  tab.playground.diagnostics = [{ severity: 'error', message: 'no', file: ROUTE, line: 1, column: 1 }];
  tab.type('export async function GET( {\n');
  await vi.advanceTimersByTimeAsync(1000);
  expect(tab.playground.requests).toHaveLength(1);
  tab.workbench.settings.getState().setAutoSend(false);
  tab.playground.diagnostics = [];
  tab.type('export const GET = () => new Response("not by itself");\n');
  await vi.advanceTimersByTimeAsync(1000);
  expect(tab.playground.requests).toHaveLength(1);
});

test('an edit of the requests alone is none of the code: nothing is sent by itself', async () => {
  vi.useFakeTimers();
  tab.workbench.settings.getState().setAutoSend(true);
  edit({ url: '/api/comments?typed' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(tab.playground.requests).toEqual([]);
});

test('what the server prints, compiles and becomes is shown', async () => {
  await vi.waitFor(() => expect(tab.playground.projects).toHaveLength(1));
  await tab.workbench.send();
  tab.playground.emit({ type: 'server', state: { name: 'running' } });
  tab.playground.emit({ type: 'compiled', files: 3, milliseconds: 12 });
  tab.playground.emit({ type: 'log', request: 1, text: 'printed', level: 'log', values: [], position: null });
  await vi.waitFor(() => expect(tab.workbench.console.getState().entries).toMatchObject([{ text: 'printed' }]));
  expect(tab.workbench.server.getState()).toMatchObject({ server: { name: 'running' }, compiled: { files: 3 } });
});

test('a server that runs as soon as it has the project is seen to run', async () => {
  const playground = createFakePlayground();
  const { setProject } = playground;
  playground.setProject = (...given) => {
    playground.emit({ type: 'server', state: { name: 'running' } });
    return setProject(...given);
  };
  const workbench = createWorkbench({ project: FIRST, connect: () => Promise.resolve(playground), tab: null });
  const stop = workbench.start();
  await workbench.send();
  expect(workbench.server.getState().server).toEqual({ name: 'running' });
  stop();
});

test('a sandbox that does not start is said, and Send says it again', async () => {
  const workbench = createWorkbench({
    project: FIRST,
    connect: () => Promise.reject(new Error('no frames here')),
    tab: null,
  });
  const stop = workbench.start();
  await vi.waitFor(() =>
    expect(workbench.server.getState().server).toEqual({
      name: 'stopped',
      reason: 'Failed to start the sandbox: no frames here',
    }),
  );
  await workbench.send();
  expect(workbench.run.getState().run).toMatchObject({ state: 'refused', message: 'no frames here' });
  stop();
});

test('React’s strict mode, which starts, stops and starts again at once, opens one playground', async () => {
  const playground = createFakePlayground();
  const connect = vi.fn(() => Promise.resolve(playground));
  const workbench = createWorkbench({ project: FIRST, connect, tab: null });
  workbench.start()();
  const stop = workbench.start();
  await workbench.send();
  expect([connect.mock.calls.length, playground.requests.length]).toEqual([1, 1]);
  stop();
});
