import { beforeEach, expect, test, vi } from 'vitest';
import { evaluate, setEvaluationListener } from './project-code';

let told: (string | null)[];

beforeEach(() => {
  told = [];
  setEvaluationListener((file) => told.push(file));
});

test('the host hears of each module before it is evaluated, and when it is through', () => {
  const value = evaluate('app/route.ts', () => {
    evaluate('lib/db.ts', () => {});
    return told.length;
  });
  expect(value).toBe(3);
  expect(told).toEqual(['app/route.ts', 'lib/db.ts', 'app/route.ts', null]);
});

test('a module that throws is through as well', () => {
  expect(() => evaluate('lib/bad.ts', () => JSON.parse('{') as unknown)).toThrow(SyntaxError);
  expect(told.at(-1)).toBe(null);
});

test('of a project of many modules the host hears a few, and then the one that had them evaluated', async () => {
  vi.useFakeTimers();
  vi.resetModules();
  const fresh = await import('./project-code');
  fresh.setEvaluationListener((file) => told.push(file));
  fresh.evaluate('app/route.ts', () => {
    for (let at = 0; at < 500; at++) fresh.evaluate(`lib/${at}.ts`, () => {});
  });
  vi.useRealTimers();
  expect(told).toHaveLength(50);
  expect(told.at(-1)).toBe('app/route.ts');
});
