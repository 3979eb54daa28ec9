import { expect, test } from 'vitest';
import { withBodyKind } from '@/lib/request/request-form';
import { openVisitor, ROUTE } from './fixtures/open-visitor';

test('what was reached by a redirect and is sent again is followed as what it is', async () => {
  const { workbench, playground } = await openVisitor().open();
  const { request, run } = workbench;
  request.getState().edit({ ...withBodyKind(request.getState().form, 'json', '{}'), method: 'POST', url: '/a' });
  let hasMoved = false;
  playground.answer = ({ url }) => {
    if (url === '/a') return { status: 303, headers: [['location', '/b']] };
    return url === '/b' && hasMoved ? { status: 307, headers: [['location', '/c']] } : {};
  };
  await workbench.send();
  await workbench.follow();
  hasMoved = true;
  await workbench.sendAgain();
  await workbench.follow();
  expect(playground.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', '/a', '{}'],
    ['GET', '/b', undefined],
    ['GET', '/b', undefined],
    ['GET', '/c', undefined],
  ]);
  expect(run.getState().steps.map((step) => step.request.url)).toEqual(['/b', '/c']);
  expect(workbench.history.getState().entries.map(({ form }) => form.method)).toEqual(['GET', 'GET', 'GET', 'POST']);
});

test('a request has the cookies that came while the server got ready', async () => {
  const { workbench, playground } = await openVisitor().open();
  const { cookies, run } = workbench;
  const setProject = playground.setProject;
  playground.setProject = (project) => {
    cookies.getState().receive({ url: '/' }, [['set-cookie', 'visits=1; Path=/']]);
    return setProject(project);
  };
  workbench.project.getState().writeFile(ROUTE, 'export const GET = () => new Response();');
  await workbench.send();
  expect(playground.requests.map(({ headers }) => headers)).toEqual([[['Cookie', 'visits=1']]]);
  expect(run.getState().run).toMatchObject({ state: 'done', request: playground.requests[0] });
});
