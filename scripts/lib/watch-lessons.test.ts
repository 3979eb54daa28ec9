import { expect, test } from 'vitest';
import { lessonOf } from './watch-lessons.mjs';

test('a file that changes belongs to the lesson in whose folder it is', () => {
  expect(lessonOf('02-methods/01-post/wrong/status-200/app/api/notes/route.ts')).toBe('methods/post');
  expect(lessonOf('02-methods/part.json')).toBeNull();
});
