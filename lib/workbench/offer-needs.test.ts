import { expect, test } from 'vitest';
import { readFixtures } from '@/sandbox/host/read-fixtures';
import { openVisitor, ROUTE } from './fixtures/open-visitor';
import { offerNeeds } from './offer-needs';

const CODE = `import { Hono } from 'hono';
export async function GET() {
  await fetch('https://api.example.com/users', { headers: { authorization: process.env.API_KEY! } });
}
`;

test('pasted code gets what it needs with one press, and that can be taken back with another', async () => {
  const tab = await openVisitor().open();
  offerNeeds(tab.workbench, ROUTE, CODE);
  expect(tab.toasts().at(-1)).toBe(
    'The pasted code needs hono from npm, API_KEY in the environment, api.example.com to answer.',
  );
  tab.pressUndo();
  expect(JSON.parse(String(tab.text('package.json')))).toEqual({ dependencies: { hono: 'latest' } });
  expect(tab.text('.env')).toBe('API_KEY=test-api-key\n');
  const { fixtures, diagnostics } = readFixtures({ 'fixtures.json': String(tab.text('fixtures.json')) });
  expect(fixtures).toMatchObject([{ method: 'GET', url: 'https://api.example.com/users', answer: { status: 200 } }]);
  expect(diagnostics).toEqual([]);
  tab.pressUndo();
  for (const path of ['package.json', '.env', 'fixtures.json']) expect(tab.text(path)).toBeUndefined();
});

test('what stands in the files stays, and Undo leaves alone what was typed since', async () => {
  const tab = await openVisitor().open();
  tab.type('A=1', '.env');
  offerNeeds(tab.workbench, ROUTE, 'export const url = process.env.DATABASE_URL;');
  tab.pressUndo();
  expect(tab.text('.env')).toBe('A=1\nDATABASE_URL=postgres://test:test@localhost:5432/test\n');
  tab.type('typed', '.env');
  tab.pressUndo();
  expect(tab.text('.env')).toBe('typed');
});

test('nothing is added where a file has to be mended first, which is said', async () => {
  const tab = await openVisitor().open();
  tab.type('{', 'package.json');
  offerNeeds(tab.workbench, ROUTE, CODE);
  tab.pressUndo();
  expect(tab.toasts().at(-1)).toMatch(/^Failed to add hono: line \d of package\.json has to be mended first\.$/);
  expect([tab.text('package.json'), tab.text('.env')]).toEqual(['{', undefined]);
});

test('code that needs nothing offers nothing', async () => {
  const tab = await openVisitor().open();
  offerNeeds(tab.workbench, ROUTE, 'export const GET = () => Response.json([]);');
  expect(tab.toasts()).toEqual([]);
});
