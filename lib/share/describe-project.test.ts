import { expect, test } from 'vitest';
import { describeProject } from './describe-project';

test('a card shows what the first request runs, without its imports', () => {
  const card = describeProject({
    version: 1,
    title: 'Users',
    next: '16',
    mode: 'development',
    files: {
      'app/api/a/route.ts': 'export function GET() {}',
      'app/api/users/[id]/route.ts':
        "import { a } from 'a';\nimport {\n  b,\n} from 'b';\n\nexport function PATCH() {\n  return a;\n}\n",
      'requests.http': 'PATCH http://localhost:3000/api/users/7',
    },
  });
  expect(card).toEqual({
    title: 'Users',
    method: 'PATCH',
    route: '/api/users/[id]',
    lines: ['export function PATCH() {', '  return a;', '}', ''],
  });
});

test('a project without routes has a card, too', () => {
  expect(describeProject({ version: 1, next: '16', mode: 'development', files: {} })).toEqual({
    title: 'Untitled route handlers',
    method: 'GET',
    route: '/',
    lines: [],
  });
});
