import { expect, test } from 'vitest';
import { junitReport, textReport } from './test-report';

const position = { file: 'a.test.ts', line: 3, column: 5 };
const results = {
  'a.test.ts': [
    { file: 'a.test.ts', name: ['math', 'adds'], state: 'passed' as const, durationMs: 12.4, logs: [] },
    {
      ...{ file: 'a.test.ts', name: ['<b>'], state: 'failed' as const, durationMs: 1 },
      error: { message: 'expected "a" & \u0000', diff: '- a\n+ b', position },
      logs: [{ level: 'log' as const, text: 'seen' }],
    },
    { file: 'a.test.ts', name: ['later'], state: 'todo' as const, durationMs: 0, logs: [] },
  ],
};

test('JUnit’s XML', () => {
  expect(junitReport(results)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1" errors="0" skipped="1" time="0.013">
  <testsuite name="a.test.ts" tests="3" failures="1" errors="0" skipped="1" time="0.013">
    <testcase classname="a.test.ts" name="math &#62; adds" time="0.012"/>
    <testcase classname="a.test.ts" name="&#60;b&#62;" time="0.001"><failure message="expected &#34;a&#34; &#38; \uFFFD">expected &#34;a&#34; &#38; \uFFFD&#10;at a.test.ts:3:5</failure><system-out>seen</system-out></testcase>
    <testcase classname="a.test.ts" name="later" time="0.000"><skipped/></testcase>
  </testsuite>
</testsuites>
`);
});

test('text', () => {
  expect(textReport(results)).toBe(`a.test.ts
  ✓ math > adds (12 ms)
  ✗ <b> (1 ms)
      expected "a" & \u0000
      - a
      + b
      at a.test.ts:3:5
  - later (0 ms)

1 failed, 1 passed, 1 todo
`);
});
