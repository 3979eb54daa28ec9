import { expect, test } from 'vitest';
import { firstForm } from './first-form';

const GET = 'export const GET = () => new Response();';
const POST = 'export const POST = () => new Response();';

test('a project without requests is first asked for one of its routes', () => {
  expect(firstForm({ 'app/api/a/route.ts': POST, 'app/api/b/route.ts': GET })).toMatchObject({
    method: 'GET',
    url: '/api/b',
  });
  expect(firstForm({ 'app/api/[id]/route.ts': POST })).toMatchObject({ method: 'POST', url: '/api/[id]' });
  expect(firstForm({ 'readme.md': '' })).toMatchObject({ method: 'GET', url: '/' });
});
