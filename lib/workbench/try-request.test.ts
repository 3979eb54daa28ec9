import { expect, test } from 'vitest';
import { openVisitor } from './fixtures/open-visitor';
import { tryRequest } from './try-request';

test('what is tried takes the cookies of the jar along, follows redirects, and is in the history', async () => {
  const { workbench, playground } = await openVisitor().open();
  playground.answer = ({ method, headers = [] }) =>
    method === 'POST'
      ? {
          status: 303,
          headers: [
            ['location', '/api/list'],
            ['set-cookie', 'a=b; Path=/'],
          ],
        }
      : { body: JSON.stringify(headers) };
  const wanted = {
    method: 'POST',
    url: '/api/comments',
    headers: [['Content-Type', 'text/plain']] as [string, string][],
  };
  const { url, response } = await tryRequest(workbench, { ...wanted, body: 'x' }, new AbortController().signal);
  expect([url, new TextDecoder().decode(response.body)]).toEqual(['/api/list', '[["Cookie","a=b"]]']);
  expect(workbench.run.getState().run).toMatchObject({ state: 'done', request: { method: 'GET', url: '/api/list' } });
  expect(workbench.history.getState().ofProject()).toMatchObject([{ form: { method: 'GET', url: '/api/list' } }]);
});

test('redirects that lead in a circle end with one of them', async () => {
  const { workbench, playground } = await openVisitor().open();
  playground.answer = () => ({ status: 307, headers: [['location', '/api/comments']] });
  const { response } = await tryRequest(workbench, { url: '/api/comments' }, new AbortController().signal);
  expect([response.status, playground.requests.length]).toEqual([307, 21]);
});
