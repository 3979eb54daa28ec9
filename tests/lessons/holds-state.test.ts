import { expect, test } from 'vitest';
import type { NextVersion } from '@/sandbox/protocol';
import { holdsState } from './holds-state';

const holds = (text: string, checks: Parameters<typeof holdsState>[1] = [], next: NextVersion = '16') =>
  holdsState({ version: 1, next, mode: 'development', files: { 'app/a/route.ts': text } }, checks);

test.each([
  'let count = 0;\nexport function GET() { count += 1; }',
  'const seen = new Map();\nexport function GET() { seen.set(1, 2); }',
  'export const notes: string[] = [];\nexport function POST() { notes.push("a"); }',
  'const user = { name: "" };\nexport function PUT() { user.name = "Ada"; }',
  'const answer = new Response("once");\nexport const GET = () => answer;',
  'const user = { name: "" };\nexport function PUT() {\n  const same = user;\n  same.name = "Ada";\n}',
  'const users = [{ name: "" }];\nexport function PUT() {\n  const all = [...users];\n  all[0].name = "Ada";\n}',
  'export async function GET() { return fetch("https://a.example", { cache: "force-cache" }); }',
])('a module that holds something between requests has state: %s', (text) => {
  expect(holds(text)).toBe(true);
});

test('what lives in a handler only is none, nor is a list that nobody changes', () => {
  expect(holds('export function GET() { const list = []; list.push(1); let sum = 0; sum += 1; }')).toBe(false);
  expect(holds('const cities = ["Oslo"];\nexport function GET() { return Response.json(cities); }')).toBe(false);
});

test('what is done to something new, or to the cookies of a request, is gone with it', () => {
  const list = 'const allowed = new Set(["a"]);\nexport async function GET() {\n';
  expect(holds(`${list}  const headers = { a: "b" };\n  headers['c'] = "d";\n}`)).toBe(false);
  expect(holds(`${list}  const url = new URL("/");\n  url.searchParams.set("a", "b");\n}`)).toBe(false);
  expect(holds(`${list}  (await cookies()).set("a", "b");\n}`)).toBe(false);
});

test('an answer of another server is kept by 14 unasked, later only where the code says so', () => {
  const text = 'export async function GET() { return fetch("https://a.example"); }';
  expect([holds(text, [], '14'), holds(text, [], '15'), holds(text)]).toEqual([true, false, false]);
});

test('a check that moves the clock or reads what is printed has a server of its own', () => {
  const route = 'export function GET() {}';
  expect(holds(route, [{ name: 'a', send: { url: '/' }, before: [{ advanceSeconds: 1 }], expect: {} }])).toBe(true);
  expect(holds(route, [{ name: 'a', send: { url: '/' }, expect: { logs: { matches: 'a' } } }])).toBe(true);
});

test('a mistake that is told by what a handler throws needs no server of its own', () => {
  const told = [{ if: { status: 500, logs: { matches: 'TypeError' } }, say: 'It threw.' }];
  const expect404 = { name: 'a', send: { url: '/' }, expect: { status: 404 } };
  expect(holds('export function GET() {}', [{ ...expect404, mistakes: told }])).toBe(false);
  const printed = [{ if: { status: 200, logs: { matches: 'once' } }, say: 'It was printed.' }];
  expect(holds('export function GET() {}', [{ ...expect404, mistakes: printed }])).toBe(true);
});
