import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { parseHar } from '@/lib/import/parse-har';
import { exportHar, exportRequests, exportTests, exportZip, requestSnippets } from './export-project';
import { openVisitor, ROUTE, type OpenedTab } from './fixtures/open-visitor';

let tab: OpenedTab;

beforeEach(async () => {
  tab = await openVisitor().open();
  tab.playground.answer = () => ({ status: 201, headers: [['x-a', 'b']], body: 'made' });
});

test('the zip has the files as they are typed, and is named after the project', () => {
  tab.type('export const typed = 1;\n');
  const { name, type, content } = exportZip(tab.workbench);
  expect([name, type]).toEqual(['comments.zip', 'application/zip']);
  expect(new TextDecoder().decode(unzipSync(content as Uint8Array)[ROUTE])).toBe('export const typed = 1;\n');
});

test('the requests are exported as they are written; a project without any has nothing to export', () => {
  expect(exportRequests(tab.workbench)).toMatchObject({ name: 'requests.http', content: tab.text('requests.http') });
  tab.workbench.project.getState().remove('requests.http');
  expect(exportRequests(tab.workbench)).toBeNull();
});

test('a test is written for each saved request; the one that was sent last expects the status it got', async () => {
  tab.type('export const GET = () => new Response();\nexport const POST = GET;\n');
  tab.workbench.request.getState().select(1);
  await tab.workbench.send();
  const text = String(exportTests(tab.workbench).content);
  expect(text).toContain("test('List'");
  expect(text.split('toBe(201)')).toHaveLength(2);
  expect(text.indexOf('toBe(201)')).toBeGreaterThan(text.indexOf("test('Add'"));
});

test('the last request and its response are a HAR; there is none before one was answered', async () => {
  expect(exportHar(tab.workbench)).toBeNull();
  await tab.workbench.send();
  const har = String(exportHar(tab.workbench)?.content);
  expect(JSON.parse(har)).toMatchObject({
    log: { entries: [{ response: { status: 201, content: { text: 'made' } } }] },
  });
  expect(parseHar(har)).toMatchObject({
    ok: true,
    requests: [{ method: 'GET', url: expect.stringContaining('/api/comments') }],
  });
});

test('the request in the form is a command and a call, with variables filled in; none while it cannot be sent', () => {
  tab.workbench.project.getState().writeFile('requests.http', '@id = 7\n\n### One\nGET /api/{{id}}\nX-A: b\n');
  expect(requestSnippets(tab.workbench)).toEqual({
    curl: expect.stringMatching(/^curl .*http:\/\/localhost:3000\/api\/7[\s\S]*X-A: b/),
    fetch: expect.stringMatching(/await fetch\([\s\S]*\/api\/7[\s\S]*X-A/),
  });
  tab.workbench.request.getState().edit({ url: 'https://example.com/' });
  expect(requestSnippets(tab.workbench)).toBeNull();
});
