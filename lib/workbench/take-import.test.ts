import { beforeEach, expect, test } from 'vitest';
import { readChosen } from '@/lib/import/read-dropped';
import { readFiles, readText } from '@/lib/import/read-import';
import { exportZip } from './export-project';
import { openVisitor, ROUTE, type OpenedTab } from './fixtures/open-visitor';
import { takeImport } from './take-import';

let tab: OpenedTab;

beforeEach(async () => {
  tab = await openVisitor().open();
});

function paste(text: string): Promise<boolean> {
  return takeImport(tab.workbench, readText(text));
}

async function choose(...files: File[]): Promise<boolean> {
  const read = await readChosen(files);
  return takeImport(tab.workbench, read.ok ? readFiles(read.files) : read);
}

test('a pasted curl command becomes a request at the end of the project’s own, and the form shows it', async () => {
  expect(await paste("curl -X PUT http://localhost:3000/api/comments -H 'X-A: b' -d 'x=1'")).toBe(true);
  const { form, saved, selected } = tab.workbench.request.getState();
  expect([form.method, form.body.text, selected, saved.length]).toEqual(['PUT', 'x=1', 2, 3]);
  expect(form.headers).toMatchObject([{ name: 'X-A', value: 'b' }, { name: 'Content-Type' }]);
  expect(tab.text('requests.http')).toMatch(
    /^### List\nGET \/api\/comments\n[\s\S]*\nPUT http:\/\/localhost:3000\/api/,
  );
  expect(tab.toasts()).toEqual(['A request was added.']);
});

test('an exported zip is a project again, beside the one it came from', async () => {
  tab.type('export const zipped = 1;\n');
  const { name, content } = exportZip(tab.workbench);
  expect(name).toBe('comments.zip');
  tab.type('export const since = 2;\n');
  expect(await choose(new File([content as Uint8Array<ArrayBuffer>], name))).toBe(true);
  expect(tab.toasts().at(-1)).toMatch(/^Opened as a project of its own/);
  expect(tab.text()).toBe('export const zipped = 1;\n');
  expect(tab.text('package.json')).toContain('"next"');
  const texts = tab.workbench.projects!.getState().projects.map(({ work }) => work.project.files[ROUTE]);
  expect(texts.sort()).toEqual(['export const since = 2;\n', 'export const zipped = 1;\n']);
});

test('a file of requests is added to the project’s own', async () => {
  expect(await choose(new File(['### One\nGET /one\n\n### Two\nDELETE /two\n'], 'more.http'))).toBe(true);
  expect(tab.workbench.request.getState()).toMatchObject({ selected: 2, form: { url: '/one' } });
  expect(tab.toasts()).toEqual(['2 requests were added.']);
});

test('of requests one of which no file can hold, none is added', async () => {
  const before = tab.text('requests.http');
  const requests = [
    { name: 'Good', method: 'GET', url: '/a', headers: [], body: '' },
    { name: 'Bad', method: 'POST', url: '/b', headers: [], body: 'a\n### b' },
  ];
  expect(await takeImport(tab.workbench, { ok: true, kind: 'requests', requests, notes: [] })).toBe(false);
  expect([tab.text('requests.http'), tab.toasts()]).toEqual([
    before,
    [expect.stringMatching(/^Failed to add .*"Bad"/)],
  ]);
});

test.each(['what is this?', '', '#p9.abc', '{"a":1}'])(
  '%j is refused with a sentence, and nothing changes',
  async (text) => {
    const before = tab.workbench.project.getState().project;
    expect(await paste(text)).toBe(false);
    expect(tab.toasts()).toEqual([expect.stringMatching(/^Failed to /)]);
    expect(tab.workbench.project.getState().project).toBe(before);
  },
);
