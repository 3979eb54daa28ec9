import { expect, test, vi } from 'vitest';
import type { WholeScene } from '@/lib/project/scene';
import { createFakePlayground } from '@/lib/workbench/fixtures/fake-playground';
import { createShow } from './show-store';

const ROUTE = 'app/api/a/route.ts';
const REQUESTS = '### Log in\nPOST /api/login\n\n### Me\nGET /api/me\n';

function scene(title: string, request: string, more: Partial<WholeScene> = {}): WholeScene {
  const files = { [ROUTE]: `// ${title}`, 'requests.http': REQUESTS };
  return { title, next: '16', mode: 'development', files, open: [ROUTE], request, ...more };
}

/** A show whose server sets a cookie that counts the requests it got; a fresh one begins with 1. */
function openShow(scenes: WholeScene[], origin: 'own' | 'link' = 'own') {
  const playground = createFakePlayground();
  let count = 0;
  const { setProject } = playground;
  playground.setProject = (project, how) => {
    if (how?.fresh) count = 0;
    return setProject(project, how);
  };
  playground.answer = () => ({ headers: [['set-cookie', `count=${++count}`]] });
  const show = createShow({ title: 'Talk', scenes, origin, connect: () => Promise.resolve(playground) });
  const stop = show.stage.start();
  const code = () => show.stage.project.getState().project.files[ROUTE];
  const cookie = () => show.stage.cookies.getState().cookies[0]?.value;
  const type = (text: string) => show.stage.project.getState().writeFile(ROUTE, text);
  return { ...show, playground, stop, code, cookie, type, ...show.store.getState() };
}

const urls = ({ requests }: { requests: { url: string }[] }) => requests.map(({ url }) => url);

test('the next scene goes on with the server as it is, and an earlier one is played anew', async () => {
  const show = openShow([scene('One', 'Log in'), scene('Two', 'Me'), scene('Three', 'Me')]);
  await show.send();
  show.step(1);
  await show.send();
  expect([show.code(), show.cookie()]).toEqual(['// Two', '2']);
  show.step(1);
  show.go(1);
  expect([show.code(), show.cookie()]).toEqual(['// Two', '1']);
  await show.send();
  // the log-in of the first scene again, then this one's
  expect(urls(show.playground)).toEqual(['/api/login', '/api/me', '/api/login', '/api/me']);
  expect(show.cookie()).toBe('2');
  show.go(0);
  expect([show.code(), show.cookie()]).toEqual(['// One', undefined]);
  show.stop();
});

test('a jump ahead sends what the scenes between send by themselves', async () => {
  const show = openShow([scene('One', 'Log in', { send: true }), scene('Two', 'Me'), scene('Three', 'Me')]);
  show.go(2);
  await vi.waitFor(() => expect(show.cookie()).toBe('1'));
  expect(urls(show.playground)).toEqual(['/api/login']);
  expect(show.code()).toBe('// Three');
  show.stop();
});

test('the first scene shows its own request, and sends it where it does so by itself', async () => {
  const show = openShow([scene('One', 'Me', { send: true })]);
  show.open();
  await vi.waitFor(() => expect(urls(show.playground)).toEqual(['/api/me']));
  show.stop();
});

test('what is typed on the stage is no part of the scenes, and a rescue brings the scene back at once', async () => {
  const show = openShow([scene('One', 'Log in'), scene('Two', 'Me', { note: 'Say it' })]);
  show.step(1);
  show.type('// live');
  show.rescue();
  expect(show.code()).toBe('// Two');
  show.step(-1);
  const edits = show.collectEdits();
  expect(edits.get(1)).toMatchObject({ title: 'Two (live)', note: 'Say it', files: { [ROUTE]: '// live' } });
  expect(show.store.getState().scenes[1]?.files[ROUTE]).toBe('// Two');
  show.stop();
});

test('a scene that sends by itself is sent when it is entered, of a link only after a step', async () => {
  const show = openShow([scene('One', 'Log in', { send: true }), scene('Two', 'Me', { send: true })], 'link');
  show.open();
  await Promise.resolve();
  expect(show.playground.requests).toEqual([]);
  show.step(1);
  await vi.waitFor(() => expect(urls(show.playground)).toEqual(['/api/me']));
  show.stop();
});

test('a scene does not wait behind what the scene before left hanging', async () => {
  const show = openShow([scene('One', 'Log in'), scene('Two', 'Me'), scene('Three', 'Me')]);
  await show.send();
  show.step(1);
  const { setProject, answer } = show.playground;
  let hangs = true;
  show.playground.setProject = (project, how) => {
    if (how?.fresh) hangs = false;
    return setProject(project, how);
  };
  show.playground.answer = (request, project) => (hangs ? new Promise(() => {}) : answer(request, project));
  void show.send();
  await vi.waitFor(() => expect(urls(show.playground)).toHaveLength(2));
  show.step(1);
  show.type('// live');
  void show.send();
  await vi.waitFor(() => expect(urls(show.playground)).toHaveLength(3));
  show.playground.emit({ type: 'server', state: { name: 'busy', sinceMs: 600, cause: 'code' } });
  await vi.waitFor(() => expect(show.stage.run.getState().run).toMatchObject({ response: { status: 200 } }));
  // the scenes before on a fresh server, and then what was asked
  expect(urls(show.playground).slice(3)).toEqual(['/api/login', '/api/me', '/api/me']);
  expect([show.code(), show.cookie()]).toEqual(['// live', '3']);
  show.stop();
});

test('a scene whose request is never answered keeps nobody from the scenes after it', async () => {
  const show = openShow([
    scene('One', 'Log in', { send: true }),
    scene('Two', 'Me', { send: true }),
    scene('Three', 'Me'),
  ]);
  const { answer } = show.playground;
  show.playground.answer = (request, project) =>
    request.url === '/api/me' && project?.files[ROUTE] === '// Two' ? new Promise(() => {}) : answer(request, project);
  show.go(2);
  void show.send();
  await vi.waitFor(() => expect(show.stage.run.getState().run.state).toBe('done'), { timeout: 8000 });
  expect(urls(show.playground)).toEqual(['/api/login', '/api/me', '/api/login', '/api/me']);
  expect(show.cookie()).toBe('2');
  show.stop();
}, 10_000);
