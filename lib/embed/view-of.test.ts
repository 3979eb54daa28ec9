import { expect, test } from 'vitest';
import { viewOf } from './view-of';

test.each([
  ['', 'workbench'],
  ['?view=response&theme=dark', 'response'],
  ['?view=headless', 'headless'],
  ['?view=constructor', 'workbench'],
])('the query %j asks for the view %s', (search, view) => {
  expect(viewOf(search)).toBe(view);
});
