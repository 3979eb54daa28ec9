import { expect, test } from 'vitest';
import { readRouteSignatures } from './route-signature';

test('reads the types of both arguments', () => {
  const source =
    'export async function GET(request: Request, { params }: { params: { id: string } }) { return new Response() }';
  expect(readRouteSignatures(source)).toEqual([
    { method: 'GET', first: 'Request', second: '{ params: { id: string; }; }', returned: undefined, async: true },
  ]);
});

test('reads the type of a literal that is returned', () => {
  const [signature] = readRouteSignatures("export const POST = async () => { return { ok: true, name: 'x', n: 1 } }");
  expect(signature).toMatchObject({
    method: 'POST',
    returned: '{ ok: boolean; name: string; n: number; }',
    async: true,
  });
});

test('says nothing of what it cannot read', () => {
  const [signature] = readRouteSignatures(
    'export function GET(request) { const body = { a: 1 }; return Response.json(body) }',
  );
  expect(signature).toEqual({ method: 'GET', first: undefined, second: undefined, returned: undefined, async: false });
});
