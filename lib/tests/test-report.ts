import type { TestResult } from '@/sandbox/host/playground';
import type { TestsState } from './tests-store';

/** What has a place in a report of tests. */
type Results = TestsState['results'];

/** @returns the results as JUnit's XML, as CI systems read it */
export function junitReport(results: Results): string {
  const suites = Object.entries(results).map(([file, tests]) => {
    const cases = tests.map((test) => caseOf(file, test)).join('');
    return `  <testsuite name="${escape(file)}" ${countsOf(tests)}>\n${cases}  </testsuite>\n`;
  });
  const all = Object.values(results).flat();
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${countsOf(all)}>\n${suites.join('')}</testsuites>\n`;
}

/** @returns the results as lines to be read */
export function textReport(results: Results): string {
  const files = Object.entries(results).map(([file, tests]) => `${file}\n${tests.map(linesOf).join('')}`);
  const all = Object.values(results).flat();
  const count = (state: TestResult['state']) => all.filter((test) => test.state === state).length;
  const counts = (['failed', 'passed', 'skipped', 'todo'] as const).filter((state) => count(state) > 0);
  return `${files.join('\n')}\n${counts.map((state) => `${count(state)} ${state}`).join(', ')}\n`;
}

function linesOf({ name, state, durationMs, error }: TestResult): string {
  const lines = error ? [error.message, ...(error.diff ? [error.diff] : []), ...placeOf(error)] : [];
  const indented = lines.join('\n').replace(/^/gm, '      ');
  const head = `  ${SIGNS[state]} ${name.join(' > ') || 'The file as a whole'} (${Math.round(durationMs)} ms)\n`;
  return error ? `${head}${indented}\n` : head;
}

const SIGNS = { passed: '✓', failed: '✗', skipped: '-', todo: '-' };

function placeOf({ position }: NonNullable<TestResult['error']>): string[] {
  return position ? [`at ${position.file}:${position.line}:${position.column}`] : [];
}

function caseOf(file: string, { name, state, durationMs, error, logs }: TestResult): string {
  const title = name.join(' > ') || file;
  const message = error ? error.message : '';
  const parts = [
    ...(state === 'failed'
      ? [
          `<failure message="${escape(message)}">${escape([message, ...placeOf(error ?? { message })].join('\n'))}</failure>`,
        ]
      : []),
    ...(state === 'skipped' || state === 'todo' ? ['<skipped/>'] : []),
    ...(logs.length > 0 ? [`<system-out>${escape(logs.map(({ text }) => text).join('\n'))}</system-out>`] : []),
  ];
  const head = `    <testcase classname="${escape(file)}" name="${escape(title)}" time="${seconds(durationMs)}"`;
  return parts.length === 0 ? `${head}/>\n` : `${head}>${parts.join('')}</testcase>\n`;
}

function countsOf(tests: readonly TestResult[]): string {
  const count = (...states: TestResult['state'][]) => tests.filter(({ state }) => states.includes(state)).length;
  const time = tests.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return `tests="${tests.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped', 'todo')}" time="${seconds(time)}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** XML 1.0 has no way to say most control characters. */
function escape(text: string): string {
  return text
    .replace(CONTROLS, '\uFFFD')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('\n', '&#10;');
}

// eslint-disable-next-line no-control-regex -- they are what is meant
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
