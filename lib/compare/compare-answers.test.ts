import { expect, test } from 'vitest';
import { emptyAnswer } from '@/lib/cors/fixtures/empty-answer';
import { NEXT_VERSIONS, type HeaderList, type Mode, type NextVersion } from '@/sandbox/protocol';
import { compareAnswers, summaryOf, type ComparedRow } from './compare-answers';
import type { ReleaseAnswer } from './release-answer';

interface Seen {
  status?: number;
  headers?: HeaderList;
  body?: string;
  mark?: string;
  logs?: string;
}

/** What releases answer, oldest first. */
function answers(mode: Mode, ...seen: (Seen | null)[]): ReleaseAnswer[] {
  return NEXT_VERSIONS.map((next, at) => ({ next, mode, outcome: outcomeOf(seen[at] ?? null) }));
}

function outcomeOf(seen: Seen | null): ReleaseAnswer['outcome'] {
  if (!seen) return { state: 'failed', reason: 'no sandbox' };
  const { status = 200, headers = [], body = '', mark = null, logs } = seen;
  const response = {
    ...emptyAnswer(status, headers),
    body: new TextEncoder().encode(body),
    logs: logs === undefined ? [] : [{ level: 'error' as const, text: logs }],
  };
  return { state: 'answered', response, mark };
}

function differing(rows: ComparedRow[]): [string, string | null][] {
  return rows.filter(({ differs }) => differs).map(({ what, sentence }) => [what, sentence?.split('.')[0] ?? null]);
}

test('a GET that 14 prerenders differs in build, cache and header, each with its reason', () => {
  const live = { body: 'a', mark: 'dynamic' };
  const rows = compareAnswers(
    answers('production', { body: 'a', mark: 'static', headers: [['x-nextjs-cache', 'HIT']] }, live, live),
    'production',
  );
  expect(differing(rows)).toEqual([
    ['mark', 'The build of 14 prerenders a GET that reads nothing of the request'],
    ['cache', '14 answers from what its build kept'],
  ]);
  expect(rows[0]).toMatchObject({ what: 'status', differs: false, sentence: null });
});

test('a reason is given only where its values and lines are really seen', () => {
  const failed = { status: 500, logs: 'Route "/a" used `cookies().get`. `cookies()` returns a Promise' };
  const seen = compareAnswers(answers('development', {}, {}, failed), 'development');
  expect(differing(seen)[0]).toEqual(['status', expect.stringContaining('are promises in 16')]);
  const other = compareAnswers(answers('development', {}, {}, { status: 500, logs: 'my own' }), 'development');
  expect(differing(other)).toEqual([
    ['status', null],
    ['console', null],
  ]);
});

test('a release that could not be asked is left out, of the other mode are none', () => {
  const some = answers('development', null, { body: 'a' }, { body: 'b' });
  const rows = compareAnswers(some, 'development');
  expect(rows.find(({ what }) => what === 'body')?.values).toEqual({ '15': 'a', '16': 'b' } satisfies Partial<
    Record<NextVersion, string>
  >);
  expect(compareAnswers(some, 'production')).toEqual([]);
  const partly = answers('production', { mark: 'static' }, { mark: 'dynamic' }, null);
  expect(differing(compareAnswers(partly, 'production'))).toEqual([['mark', null]]);
});

test('a long console is explained without reading all of it again and again', () => {
  const logs = 'params cookies headers of a request that was made\n'.repeat(3000);
  const began = performance.now();
  const rows = compareAnswers(
    answers('development', { logs }, { logs }, { status: 500, logs: `${logs}params is a Promise` }),
    'development',
  );
  expect(differing(rows).find(([what]) => what === 'status')?.[1]).toMatch(/are promises in 16/);
  expect(
    differing(compareAnswers(answers('development', { logs }, { logs }, { status: 500, logs }), 'development')),
  ).toEqual([['status', null]]);
  expect(performance.now() - began).toBeLessThan(1500);
});

test('what no two releases answered is no likeness', () => {
  const summary = (...seen: (Seen | null)[]) => {
    const all = answers('development', ...seen);
    return summaryOf(all, compareAnswers(all, 'development'));
  };
  expect(summary(null, null, null)).toBe('Nothing to compare');
  expect(summary({}, null, null)).toBe('Nothing to compare');
  expect(summary({}, {}, null)).toBe('No difference');
  expect(summary({}, { status: 404 }, null)).toBe('1 difference');
  expect(summary({ body: 'a' }, { status: 404 }, {})).toBe('2 differences');
  const waiting = answers('development', {}).map((answer) => ({ ...answer, outcome: { state: 'waiting' as const } }));
  expect(summaryOf(waiting, [])).toBe('Waiting for the servers…');
});
