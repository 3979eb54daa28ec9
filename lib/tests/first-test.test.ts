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
