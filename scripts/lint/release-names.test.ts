import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { releaseNames } from './release-names.mjs';

it.each([
  "next === '16'",
  "'14' != next",
  "switch (next) { case '15': }",
  "['14', '15'].includes(next)",
  "const byRelease = { '16': true }",
  "type Old = '14' | '15'",
  'majorVersion() >= 15',
  'Number.parseInt(release.version) > 14',
])('code asks a record instead of naming a release: %s', (code) => {
  expect(lint(code, 'everywhere')).toContain('named');
});

it.each(["next === '13'", 'bytes.length > 16', 'text.slice(0, 14)', 'toString(16)', "const size = '18'"])(
  'code may hold other words and numbers: %s',
  (code) => {
    expect(lint(code, 'everywhere')).toEqual([]);
  },
);

it.each(["next !== '16'", "switch (next) { case '14': }", "next.includes('15')", 'major === 14'])(
  'tests compare with no release either: %s',
  (code) => {
    expect(lint(code, 'in decisions')).toEqual(['named']);
  },
);

it('tests may give a project its release, and list a few with what is expected of each', () => {
  expect(lint("open({ next: '16' }); each([['14', 'a'], ['16', 'b']])", 'in decisions')).toEqual([]);
});

it.each(['everywhere', 'in decisions'] as const)(
  'no list of all releases stands beside that of the protocol (%s)',
  (where) => {
    expect(lint(`for (const next of ${JSON.stringify(NEXT_VERSIONS)}) run(next)`, where)).toContain('listed');
  },
);

function lint(code: string, where: 'everywhere' | 'in decisions'): (string | undefined)[] {
  const config: Linter.Config = {
    languageOptions: { parser: tseslint.parser },
    files: ['**/*.ts'],
    plugins: { playground: { rules: { 'release-names': releaseNames } } },
    rules: { 'playground/release-names': ['error', where] },
  };
  return new Linter().verify(code, [config], 'a.ts').map(({ messageId }) => messageId);
}
