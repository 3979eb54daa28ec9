import { expect, test } from 'vitest';
import { loadExamples } from '@/server/examples/load-examples';
import { notesOf } from './line-note';

test('every highlight of the examples is at a line that is there, and found by its text', async () => {
  const notes = (await loadExamples()).flatMap((example) => notesOf(example));
  expect(notes.length).toBeGreaterThan(40);
  expect(notes.every(({ text }) => /\w/.test(text))).toBe(true);
});
