import { expect, test } from 'vitest';
import type { ExampleSummary } from './example-summary';
import { searchExamples } from './search-examples';

const base: ExampleSummary = {
  slug: 'get',
  title: 'GET: read something',
  summary: 'GET changes nothing.',
  section: 'Methods',
  tags: ['read'],
  next: ['16'],
  methods: ['GET'],
};
const cookies: ExampleSummary = {
  ...base,
  slug: 'cookies',
  title: 'Cookies',
  summary: 'Set and read.',
  section: 'Headers and cookies',
  tags: ['set-cookie'],
  methods: ['GET', 'PUT'],
};
const hello: ExampleSummary = { ...base, slug: 'hello', title: 'Hello', summary: 'The first.', section: 'Basics' };
const all = [cookies, base, hello];

test('without a query everything is there, in the order of the sections', () => {
  expect(searchExamples(all, ' ').map(({ section }) => section)).toEqual(['Basics', 'Methods', 'Headers and cookies']);
});

test('every word of the query must be somewhere: title, summary, tags or methods', () => {
  expect(searchExamples(all, 'PUT cookie')).toEqual([{ section: 'Headers and cookies', examples: [cookies] }]);
  expect(searchExamples(all, 'cookie nothing')).toEqual([]);
});
