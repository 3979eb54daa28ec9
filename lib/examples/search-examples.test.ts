import { expect, test } from 'vitest';
import { loadExamples } from '@/server/examples/load-examples';
import { summarizeExample } from './example-summary';
import { searchExamples } from './search-examples';

const all = (await loadExamples()).map(summarizeExample);

function found(query: string): string[] {
  return searchExamples(all, query).flatMap(({ examples }) => examples.map(({ slug }) => slug));
}

test('without a query everything is there, in the order of the sections', () => {
  const sections = searchExamples(all, ' ').map(({ section }) => section);
  expect([sections[0], sections.at(-1), found('').length]).toEqual(['Basics', 'Small projects', all.length]);
});

test.each([
  ['caching in', 'caching-across-versions'],
  ['caching in 14', 'caching-across-versions'],
  ['cookies with cookies', 'cookies-store'],
  ['redirect', 'redirect'],
  ['sse', 'server-sent-events'],
  ['upload', 'file-upload'],
  ['webhook', 'webhook-github'],
  ['PATCH', 'put-and-patch'],
])('the first that is found for %j is %s', (query, slug) => expect(found(query)[0]).toBe(slug));

test('words in titles come before words elsewhere, and no word is found in the middle of another', () => {
  const forSse = found('sse');
  expect(forSse).not.toContain('next-response-redirect');
  expect(
    found('cookies')
      .slice(0, 4)
      .every((slug) => slug.startsWith('cookies')),
  ).toBe(true);
  expect(found('cookies nothing')).toEqual([]);
});

test.each([
  ['auth', ['session-login', 'jwt', 'basic-auth', 'bearer-guard', 'oauth-callback']],
  ['loop', ['stream', 'abort-signal']],
  ['cookie', ['cookies-store', 'session-login']],
  ['express', ['request-and-context']],
  ['swagger', ['openapi']],
  ['isr', ['revalidate']],
])('%s finds %j under their own names', (query, slugs) => expect(found(query)).toEqual(expect.arrayContaining(slugs)));
