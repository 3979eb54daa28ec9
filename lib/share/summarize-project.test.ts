import { expect, test } from 'vitest';
import { summarizeProject } from './summarize-project';

test('a summary says what is in a project and what each request would run', () => {
  const summary = summarizeProject({
    version: 1,
    title: 'Users',
    next: '16',
    mode: 'development',
    files: {
      'app/api/users/[id]/route.ts': 'export function GET() {}',
      'next.config.ts': '',
      'proxy.ts': '',
      'requests.http': '@host = http://localhost:3000\n\n### One\nGET {{host}}/api/users/7?a=1\n\n###\nPOST /nowhere\n',
    },
  });
  expect(summary).toEqual({
    title: 'Users',
    files: ['app/api/users/[id]/route.ts', 'next.config.ts', 'proxy.ts', 'requests.http'],
    alsoRuns: ['next.config.ts', 'proxy.ts'],
    requests: [
      { name: 'One', method: 'GET', url: 'http://localhost:3000/api/users/7?a=1', file: 'app/api/users/[id]/route.ts' },
      { name: '', method: 'POST', url: '/nowhere', file: null },
    ],
  });
});

test('a project without requests has none', () => {
  expect(summarizeProject({ version: 1, next: '14', mode: 'production', files: {} })).toEqual({
    title: null,
    files: [],
    requests: [],
    alsoRuns: [],
  });
});
