import { expect, test } from 'vitest';
import { isNothing, needsOf } from './needs-of';

const HANDLER = `
import { Hono } from 'hono';
import Stripe from 'stripe';
import { NextResponse } from 'next/server';
import { db } from '@/lib/db';
import { shared } from 'lib/shared';
// import x from 'commented-out'; process.env.COMMENTED; fetch('https://commented.example.com')
const { API_HOST, LIMIT: limit = '1' } = process.env;
export async function POST(request: Request) {
  const key = process.env.STRIPE_KEY ?? process.env['OTHER_KEY'] ?? process.env.NODE_ENV;
  await fetch(\`https://api.example.com/users/\${key}?a=1\`, { headers: { a: 'b' }, method: 'post' });
  await fetch('https://api.example.com/');
  await fetch(\`https://\${API_HOST}/\`);
  await fetch('http://localhost:3000/api/own');
  return NextResponse.json({});
}
`;

test('what a handler imports, reads of the environment and fetches is found, and nothing in comments', () => {
  expect(needsOf(HANDLER, { 'lib/shared.ts': '' })).toEqual({
    packages: ['hono'],
    variables: ['STRIPE_KEY', 'OTHER_KEY', 'API_HOST', 'LIMIT'],
    fetches: [
      { method: 'POST', url: 'https://api.example.com/users/*' },
      { method: 'GET', url: 'https://api.example.com/' },
    ],
  });
});

test('what runs tests is there', () => {
  expect(isNothing(needsOf("import { expect, test } from 'vitest'; test('a', () => {});", {}))).toBe(true);
});

test('what the project has is not needed', () => {
  const fixture = (url: string) => ({ url, response: { status: 200 } });
  const fixtures = [fixture('https://api.example.com/users/*'), fixture('https://api.example.com/')];
  const files = {
    'lib/shared.ts': '',
    'package.json': '{"dependencies":{"hono":"^4"}}',
    '.env': 'STRIPE_KEY=1\nexport OTHER_KEY = 2\n',
    '.env.local': 'API_HOST=\nLIMIT=2',
    'fixtures.json': JSON.stringify({ version: 1, fixtures }),
  };
  expect(isNothing(needsOf(HANDLER, files))).toBe(true);
});

test('an alias of tsconfig.json is no package', () => {
  const files = { 'tsconfig.json': '{"compilerOptions":{"paths":{"@lib/db/*":["./db/*"],"utils":["./utils"]}}}' };
  expect(needsOf("import a from '@lib/db/a';\nimport b from 'utils';", files).packages).toEqual([]);
});
