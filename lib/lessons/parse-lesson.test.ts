import { expect, test } from 'vitest';
import { parseLesson } from './parse-lesson';

const LESSON = `---
title: Say hello
summary: A first handler.
next: ['15', '16']
mode: development
minutes: 3
open: [app/api/route.ts]
---

Text.
`;
const FILES = { 'app/api/route.ts': '', 'requests.http': '### Hello\nGET /api\n' };
const CHECKS = JSON.stringify([{ name: 'Greets', send: 'Hello', expect: { status: 200 } }]);

function messageOf(lesson: string, checks: string): string {
  const parsed = parseLesson({ lesson, checks, files: FILES }, 'a/');
  return parsed.ok ? 'read' : parsed.message;
}

test('a lesson opens on the newest release that it names', () => {
  const parsed = parseLesson({ lesson: LESSON, checks: CHECKS, files: FILES }, '');
  expect(parsed).toMatchObject({
    ok: true,
    lesson: { text: '\nText.\n', project: { next: '16', title: 'Say hello' } },
  });
});

test('what breaks the format is refused by file, field and reason', () => {
  expect(messageOf(LESSON.replace('minutes: 3', 'minutes: soon'), CHECKS)).toBe(
    'Failed to read a/lesson.md: "minutes" must be number, not "soon".',
  );
  expect(messageOf(LESSON.replace('title: Say hello\n', ''), CHECKS)).toContain('a/lesson.md: "title"');
  expect(messageOf('Text', CHECKS)).toContain('a/lesson.md: it must begin with front matter');
  expect(messageOf(LESSON.replace('api/route', 'api/other'), CHECKS)).toContain('"open" names app/api/other.ts');
  expect(messageOf(LESSON, CHECKS.replace('200', '"ok"'))).toContain('a/checks.json: "0.expect.status"');
  expect(messageOf(LESSON, CHECKS.replace('"send":"Hello"', '"send":"Bye"'))).toContain('"send" names "Bye"');
  expect(messageOf(LESSON, '[')).toContain('a/checks.json: it is not JSON');
});
