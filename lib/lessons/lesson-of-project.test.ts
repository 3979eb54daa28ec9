import { expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { lessonOfProject } from './lesson-of-project';

const lesson = `---
title: Own lesson
summary: It travels in a link.
next: ['15', '16']
mode: development
minutes: 2
open: [app/api/a/route.ts]
---

Text.
`;
const checks = JSON.stringify([{ name: 'Answers', send: { url: '/api/a' }, expect: { status: 200 } }]);
const start = 'export const GET = () => new Response(null, { status: 404 });';
const solved = "export const GET = () => new Response('ok');";

function projectOf(files: Project['files']): Project {
  return {
    version: 1,
    next: '16',
    mode: 'development',
    files: { 'lesson.md': lesson, 'checks.json': checks, ...files },
  };
}

test('a project with a text and checks is a lesson that starts with its other files', () => {
  const files = {
    'app/api/a/route.ts': start,
    'solution/app/api/a/route.ts': solved,
    'solution/removed.txt': 'lib/b.ts\n',
  };
  expect(lessonOfProject(projectOf(files))).toMatchObject({
    ok: true,
    lesson: {
      text: expect.stringContaining('Text.') as string,
      project: { title: 'Own lesson', next: '16', files: { 'app/api/a/route.ts': start } },
      solution: { 'app/api/a/route.ts': solved, 'lib/b.ts': null },
    },
  });
});

test('a lesson’s folder as it lies in the course is one, too, without its mistakes', () => {
  const files = {
    'files/app/api/a/route.ts': start,
    'requests.http': 'GET /api/a\n',
    'wrong/x/app/api/a/route.ts': '',
  };
  const parsed = lessonOfProject(projectOf(files));
  expect(parsed.ok && parsed.lesson.project.files).toEqual({
    'app/api/a/route.ts': start,
    'requests.http': 'GET /api/a\n',
  });
  expect(parsed.ok && parsed.lesson.solution).toBeNull();
});

test('what breaks the format is refused by file, field and reason', () => {
  expect(lessonOfProject(projectOf({}))).toEqual({
    ok: false,
    message: 'Failed to read lesson.md: "open" names app/api/a/route.ts, which it does not have.',
  });
});
