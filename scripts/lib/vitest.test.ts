import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runVitest } from './vitest.mjs';

const FLAKY = ['--config', 'scripts/lib/fixtures/flaky/vitest.config.mjs'];
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(...text.split('\n')));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('names the slowest files and the tests that needed another try', { timeout: 60_000 }, async () => {
  vi.stubEnv('FLAKY_TESTS', '2');
  expect(await runVitest(FLAKY)).toEqual({ passed: 3, failed: 0 });
  expect(said).toContainEqual(
    expect.stringMatching(/^ +\d+\.\d s {2}scripts\/lib\/fixtures\/flaky\/flaky\.test\.mjs$/),
  );
  expect(said).toContain('2 tests passed after another try');
  expect(said).toContain('  scripts/lib/fixtures/flaky/flaky.test.mjs: flaky > test 2');
});

it('fails where more than three tests needed another try', { timeout: 60_000 }, async () => {
  vi.stubEnv('FLAKY_TESTS', '4');
  expect(await runVitest(FLAKY)).toEqual({ passed: 5, failed: 1 });
});
