import { expect, test } from 'vitest';
import { firstTestOf } from './first-test';

const first = (route: string, source: string, next: '14' | '16' = '16') =>
  firstTestOf(route, { files: { [route]: source }, next });

test('calls the handler as it is written', () => {
  expect(first('app/api/hello/route.ts', 'export function GET() {}')).toEqual({
    path: 'app/api/hello/route.test.ts',
    text: `import { expect, test } from 'vitest';
import { GET } from './route';

test('GET /api/hello answers', async () => {
  const response = await GET();
  expect(response.status).toBe(200);
});
`,
  });
});

test('gives the request and the params that the release gives', () => {
  const source = 'export const POST = async (request: Request, { params }: Context) => new Response();';
  expect(first('app/(shop)/users/[id]/route.ts', source)?.text).toContain(
    "POST(new NextRequest('http://localhost:3000/users/1', { method: 'POST' }), { params: Promise.resolve({ id: '1' }) })",
  );
  expect(first('app/(shop)/users/[id]/route.ts', source, '14')?.text).toContain("{ params: { id: '1' } })");
});

test('has nothing for what is no route', () => {
  expect(first('lib/a.ts', 'export function GET() {}')).toBeNull();
  expect(first('app/a/route.ts', 'export const dynamic = "force-static"')).toBeNull();
});

test('a folder with a quote or a hyphen in its name gives code all the same', () => {
  const text = first("app/it's/[user-id]/route.ts", 'export function GET(request, { params }) {}')?.text;
  expect(text).toContain(String.raw`test('GET /it\'s/[user-id] answers'`);
  expect(text).toContain(String.raw`new NextRequest('http://localhost:3000/it\'s/1')`);
  expect(text).toContain("Promise.resolve({ 'user-id': '1' })");
});
