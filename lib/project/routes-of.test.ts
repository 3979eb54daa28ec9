import { expect, test } from 'vitest';
import { routesOf } from './routes-of';

function patternsOf(...paths: string[]): string[] {
  return routesOf(Object.fromEntries(paths.map((path) => [path, 'export function GET() {}']))).map(
    ({ pattern }) => pattern,
  );
}

test('routes are listed as Next.js finds them, the most specific first', () => {
  const paths = [
    'app/[...all]/route.ts',
    'app/api/users/[id]/route.ts',
    'app/api/users/new/route.js',
    'app/[[...x]]/a/route.tsx',
    'app/route.ts',
  ];
  expect(patternsOf(...paths)).toEqual(['/', '/api/users/new', '/api/users/[id]', '/[...all]', '/[[...x]]/a']);
});

test('groups and slots add nothing, private and intercepting folders make no route', () => {
  expect(patternsOf('app/(shop)/api/route.ts', 'app/@modal/b/route.ts')).toEqual(['/api', '/b']);
  expect(patternsOf('app/_lib/route.ts', 'app/(.)photo/route.ts', 'app/(..)(..)x/route.ts')).toEqual([]);
  expect(patternsOf('app/%5Fhidden/route.ts')).toEqual(['/_hidden']);
});

test('src/app counts where there is no app', () => {
  expect(patternsOf('src/app/a/route.ts')).toEqual(['/a']);
  expect(patternsOf('src/app/a/route.ts', 'app/b/route.ts')).toEqual(['/b']);
});

test('other files are no routes', () => {
  expect(patternsOf('app/a/route.mjs', 'app/a/page.tsx', 'lib/route.ts', 'app/myroute.ts')).toEqual([]);
});

test('methods come with their lines', () => {
  const files = {
    'app/a/route.ts':
      "import x from 'y';\nexport const POST = x;\nexport async function GET() {}\nexport function helper() {}",
  };
  expect(routesOf(files)).toEqual([
    {
      pattern: '/a',
      file: 'app/a/route.ts',
      methods: [
        { method: 'GET', line: 3 },
        { method: 'POST', line: 2 },
      ],
      more: false,
    },
  ]);
});

test('files of pages/api are routes that answer every method', () => {
  const files = ['pages/api/index.ts', 'pages/api/users/index.js', 'pages/api/users/[id].ts', 'pages/api/[...all].tsx'];
  expect(patternsOf(...files)).toEqual(['/api', '/api/users', '/api/users/[id]', '/api/[...all]']);
  expect(patternsOf('pages/index.tsx', 'lib/pages/api/a.ts', 'pages/api/data.json', 'pages/apis/a.ts')).toEqual([]);
  expect(patternsOf('src/pages/api/a.ts', 'pages/api.ts')).toEqual(['/api']);
  expect(routesOf({ 'pages/api/a.ts': 'export default () => {}' })).toEqual([
    { pattern: '/api/a', file: 'pages/api/a.ts', methods: [], more: true },
  ]);
});
