import { expect, test } from 'vitest';
import { findTests } from './find-tests';

test('finds tests by their full names, at their lines', () => {
  const source = `import { test } from 'vitest';
// test('not this', () => {});
test('a (b', () => {});
describe("outer", () => {
  it.only('in\\'s', async () => {
    expect(/\\)/.test('x')).toBe(true);
  });
  describe(\`inner\`, () => test.skip("deep", () => {}));
  it.each([1])('each %s', () => {});
});
it('after', () => {});
`;
  expect(findTests(source)).toEqual([
    { line: 3, name: ['a (b'] },
    { line: 5, name: ['outer', "in's"] },
    { line: 8, name: ['outer', 'inner', 'deep'] },
    { line: 11, name: ['after'] },
  ]);
});

test('a file in the middle of being written has those that are there', () => {
  expect(findTests("describe('a', () => {\n  test('b'")).toEqual([{ line: 2, name: ['a', 'b'] }]);
});

test('a name with an escape is what it says when it runs', () => {
  const names = findTests("test('a\\n\\u00e4\\u{1F600}\\x41\\t', f);").map(({ name }) => name);
  expect(names).toEqual([['a\nä😀A\t']]);
});

test('a file of many tests is read in one go', () => {
  const count = 5000;
  const started = performance.now();
  const found = findTests("test('a', () => {});\n".repeat(count));
  expect(found.at(-1)).toEqual({ line: count, name: ['a'] });
  expect(performance.now() - started).toBeLessThan(1500);
});
