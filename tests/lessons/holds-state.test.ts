import { expect, test } from 'vitest';
import { holdsState } from './holds-state';

const holds = (text: string, checks: Parameters<typeof holdsState>[1] = []) =>
  holdsState({ version: 1, next: '16', mode: 'development', files: { 'app/a/route.ts': text } }, checks);

test.each([
  'let count = 0;\nexport function GET() { count += 1; }',
  'const seen = new Map();\nexport function GET() { seen.set(1, 2); }',
  'export const notes: string[] = [];\nexport function POST() { notes.push("a"); }',
  'const user = { name: "" };\nexport function PUT() { user.name = "Ada"; }',
  'const answer = new Response("once");\nexport const GET = () => answer;',
  'export async function GET() { return fetch("https://a.example"); }',
])('a module that holds something between requests has state: %s', (text) => {
  expect(holds(text)).toBe(true);
});

test('what lives in a handler only is none, nor is a list that nobody changes', () => {
  expect(holds('export function GET() { const list = []; list.push(1); let sum = 0; sum += 1; }')).toBe(false);
  expect(holds('const cities = ["Oslo"];\nexport function GET() { return Response.json(cities); }')).toBe(false);
});

test('a check that moves the clock or reads what is printed has a server of its own', () => {
  const route = 'export function GET() {}';
  expect(holds(route, [{ name: 'a', send: { url: '/' }, before: [{ advanceSeconds: 1 }], expect: {} }])).toBe(true);
  expect(holds(route, [{ name: 'a', send: { url: '/' }, expect: { logs: { matches: 'a' } } }])).toBe(true);
});
