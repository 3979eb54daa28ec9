import { expect, test } from 'vitest';
import { countSilence } from './count-silence';

test('time counts in full until it is measured', () => {
  const silence = countSilence();
  silence.add(1000, 'project');
  expect(silence.in('project')).toBe(1000);
  silence.measured(0.25);
  silence.add(400, 'project');
  expect(silence.in('project')).toBe(650);
  expect(silence.whole()).toEqual({ wallMs: 1400, serverMs: 650 });
});

test('a little noise is no busy computer', () => {
  const silence = countSilence();
  silence.add(1000, 'project');
  silence.measured(0.8);
  expect(silence.in('project')).toBe(1000);
});

test('no computer is so busy that a loop goes on for more than ten times its deadline', () => {
  const silence = countSilence();
  for (let second = 0; second < 50; second++) {
    silence.add(1000, 'project');
    silence.measured(0);
  }
  expect(silence.in('project')).toBeCloseTo(5000);
});

test('the time before the project’s code began is counted apart', () => {
  const silence = countSilence();
  silence.add(4000, 'starting');
  silence.add(1000, 'project');
  silence.measured(1);
  expect([silence.in('starting'), silence.in('project')]).toEqual([4000, 1000]);
  silence.reset();
  expect(silence.whole()).toEqual({ wallMs: 0, serverMs: 0 });
});
