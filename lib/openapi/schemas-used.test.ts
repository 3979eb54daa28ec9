import { expect, test } from 'vitest';
import { schemasUsed } from './schemas-used';

test('an answer has the status beside it, also where it parses the request itself', () => {
  const source = `export async function POST(request: Request) {
  if (request.headers.get('x')) return Response.json(Problem.parse({}), { status: 409 });
  return Response.json(Comment.parse(await request.json()), { status: 201 });
}
export const PUT = async () => Response.json(Comment.parse({}));`;
  const known = new Set(['Comment', 'Problem']);
  expect(schemasUsed(source, [1, 5], known)).toEqual({
    body: null,
    answers: [
      { name: 'Problem', status: 409 },
      { name: 'Comment', status: 201 },
    ],
  });
  expect(schemasUsed(source, [5, Infinity], known).answers).toEqual([{ name: 'Comment', status: 200 }]);
});

test('a body is what is parsed outside an answer, and neither params nor the query', () => {
  const source = `const query = Query.parse(Object.fromEntries(url.searchParams));
const id = Id.parse((await params).id);
const body = await Body.parseAsync(await request.json());`;
  expect(schemasUsed(source, [1, 4], new Set(['Query', 'Id', 'Body'])).body).toBe('Body');
});
