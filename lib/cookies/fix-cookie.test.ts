import { expect, test } from 'vitest';
import type { AttributeChange } from './cookie-problem';
import { cookieVerdicts } from './cookie-verdicts';
import { fixCookie } from './fix-cookie';

const HEADER = 'a=1; Path=/; SameSite=None';

/** The code with the cookie mended that its second line sets. */
function fix(line: string, change: AttributeChange, header = HEADER): string | null {
  const around = (text: string) => `export async function POST() {\n${text}\n  return Response.json('a, {b}');\n}\n`;
  const fixed = fixCookie(around(line), { header, line: 2 }, change);
  const lines = fixed?.split('\n').slice(1, -3).join('\n') ?? null;
  expect(fixed).toBe(lines === null ? null : around(lines));
  return lines;
}

test.each<[line: string, change: AttributeChange, fixed: string | null]>([
  [
    `  (await cookies()).set('a', '1', { sameSite: 'none' });`,
    { Secure: true },
    `  (await cookies()).set('a', '1', { secure: true, sameSite: 'none' });`,
  ],
  [
    `  jar.set({ name: 'a', value: '}', secure: false });`,
    { Secure: true },
    `  jar.set({ name: 'a', value: '}', secure: true });`,
  ],
  [
    `  jar.set('__Host-a', '1');`,
    { Secure: true, Path: '/' },
    `  jar.set('__Host-a', '1', { secure: true, path: '/' });`,
  ],
  [
    `  jar.set('a', '1', { httpOnly: true, domain: 'other.example' });`,
    { Domain: null },
    `  jar.set('a', '1', { httpOnly: true });`,
  ],
  [
    `  jar.set('a', '1', { domain: 'other.example', path: '/' });`,
    { Domain: null },
    `  jar.set('a', '1', { path: '/' });`,
  ],
  [
    `  jar.set('a', '1', {\n    path: '/',\n  });`,
    { HttpOnly: true },
    `  jar.set('a', '1', {\n    httpOnly: true,\n    path: '/',\n  });`,
  ],
  [
    `  headers.append('Set-Cookie', '${HEADER}');`,
    { Secure: true },
    `  headers.append('Set-Cookie', '${HEADER}; Secure');`,
  ],
  [`  jar.set('a', '1', { ...options });`, { Secure: true }, null],
  [`  jar.set('a', '1', options);`, { Secure: true }, null],
  [`  keep('a');`, { Secure: true }, null],
])('%s with %o', (line, change, fixed) => {
  expect(fix(line, change)).toBe(fixed);
});

test('after the change that a verdict asks for, a browser keeps the cookie', () => {
  const refused = [
    'a=1; SameSite=None',
    '__Host-a=1; Domain=localhost',
    '__Http-b=1',
    'a=1; Domain=other.example; Path=/',
  ];
  const kept = refused.map((header) => {
    const change = Object.assign({}, ...problemsOf(header).map((problem) => problem.change)) as AttributeChange;
    return /'(.*)'/.exec(fixCookie(`set('${header}')`, { header, line: 1 }, change) ?? '')?.[1] ?? '';
  });
  expect(kept.map(problemsOf)).toEqual(refused.map(() => []));
});

function problemsOf(header: string) {
  return cookieVerdicts([header], new URL('http://localhost:3000/api/a'), 0)[0]?.problems ?? [];
}
