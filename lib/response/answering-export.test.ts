import { expect, test } from 'vitest';
import type { ProjectRoute } from '@/lib/project/routes-of';
import { answeringExport } from './answering-export';

const route: ProjectRoute = {
  pattern: '/api/a',
  file: 'app/api/a/route.ts',
  methods: [{ method: 'GET', line: 3 }],
  more: false,
};

test('an exported method answers, and GET answers HEAD', () => {
  expect(answeringExport(route, 'GET')).toEqual({ name: 'GET', line: 3 });
  expect(answeringExport(route, 'HEAD')).toEqual({ name: 'GET', line: 3 });
});

test('the default export of a file of pages/api answers every method', () => {
  expect(answeringExport({ ...route, file: 'pages/api/a.ts', methods: [] }, 'PUT').name).toBe('default');
});

test('Next.js answers what is not exported, unless it may be exported from elsewhere', () => {
  expect(answeringExport(route, 'PUT').name).toBe('Next.js, no PUT export');
  expect(answeringExport({ ...route, more: true }, 'PUT').name).toBe('PUT');
});
