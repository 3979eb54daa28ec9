import { expect, test } from 'vitest';
import { createProjectStore } from '@/lib/files/project-store';
import { readMultipart, writeMultipart } from './multipart-body';
import { createRow, withBodyKind } from './request-form';
import { createRequestStore } from './request-store';

const text =
  '### List\nGET /api/comments\n\n### Add\nPOST /api/comments?notify=1\nContent-Type: application/json\n# X-Off: 1\n\n{"text":"hi"}\n';

function create() {
  const project = createProjectStore({ version: 1, next: '16', mode: 'development', files: { 'requests.http': text } });
  return { project, request: createRequestStore(project) };
}

test('the form shows the first saved request, and another when it is chosen', () => {
  const { request } = create();
  expect(request.getState().form).toMatchObject({ method: 'GET', url: '/api/comments', body: { kind: 'none' } });
  request.getState().select(1);
  const { form, query } = request.getState();
  expect(form).toMatchObject({ method: 'POST', body: { kind: 'json', text: '{"text":"hi"}' } });
  expect(form.headers.map((row) => [row.name, row.enabled])).toEqual([
    ['Content-Type', true],
    ['X-Off', false],
  ]);
  expect(query.map((row) => [row.name, row.value])).toEqual([['notify', '1']]);
});

test('what is typed in the form is written to the file, and nothing else in it changes', () => {
  const { project, request } = create();
  request.getState().select(1);
  request.getState().edit({ method: 'PUT', headers: [...request.getState().form.headers, createRow('X-New', '2')] });
  expect(project.getState().project.files['requests.http']).toBe(
    text.replace('POST', 'PUT').replace('# X-Off: 1', '# X-Off: 1\nX-New: 2'),
  );
});

test('what is typed in the file is shown in the form', () => {
  const { project, request } = create();
  project.getState().writeFile('requests.http', text.replace('GET /api/comments', 'DELETE /api/comments/1'));
  expect(request.getState().form).toMatchObject({ method: 'DELETE', url: '/api/comments/1' });
});

test('a request from the routes list leaves the file alone until it is saved', () => {
  const { project, request } = create();
  request.getState().showRoute('GET', '/api/other');
  request.getState().edit({ url: '/api/other?x=1' });
  expect(project.getState().project.files['requests.http']).toBe(text);
  request.getState().save('Other');
  expect(project.getState().project.files['requests.http']).toContain('### Other\nGET /api/other?x=1');
  expect(request.getState().selected).toBe(2);
});

test('choosing a kind of body writes the content type that says so, and takes it back', () => {
  const { request } = create();
  const json = withBodyKind(request.getState().form, 'json');
  expect(json.headers.map((row) => row.value)).toEqual(['application/json']);
  expect(withBodyKind(json, 'none').headers).toEqual([]);
});

test('each kind of body keeps its own text while another one is shown', () => {
  const { request } = create();
  const { setBodyKind, edit } = request.getState();
  setBodyKind('text');
  edit({ body: { kind: 'text', text: 'Dear reader,\nhello' } });
  setBodyKind('multipart');
  edit({ body: { kind: 'multipart', text: writeMultipart([{ name: 'a', value: '1' }]) } });
  setBodyKind('text');
  expect(request.getState().form.body).toEqual({ kind: 'text', text: 'Dear reader,\nhello' });
  setBodyKind('multipart');
  expect(readMultipart(request.getState().form.body.text)).toEqual([{ name: 'a', value: '1' }]);
});

test('a multipart body keeps its own boundary when another kind was shown between', () => {
  const upload = '### Up\nPOST /a\nContent-Type: multipart/form-data; boundary=part\n\n--part\nX: 1\n\nhi\n--part--\n';
  const project = createProjectStore({
    version: 1,
    next: '16',
    mode: 'development',
    files: { 'requests.http': upload },
  });
  const request = createRequestStore(project);
  expect(request.getState().form.body.kind).toBe('multipart');
  request.getState().setBodyKind('json');
  expect(request.getState().form.headers.map((row) => row.value)).toEqual(['application/json']);
  request.getState().setBodyKind('multipart');
  expect(project.getState().project.files['requests.http']).toBe(upload);
});

test('a route shows the saved request for it if there is one', () => {
  const { request } = create();
  request.getState().showRoute('POST', '/api/[kind]');
  expect(request.getState().selected).toBe(1);
  request.getState().showRoute('DELETE', '/api/[kind]');
  expect(request.getState()).toMatchObject({ selected: null, form: { method: 'DELETE', url: '/api/[kind]' } });
});
