import { expect, test } from 'vitest';
import { formatOptions } from './format-options';

test('a file keeps the quotes it mostly has', () => {
  expect(formatOptions({}, "const a = 'b';")).toEqual({ singleQuote: true });
  expect(formatOptions({}, 'const a = "b";')).toEqual({ singleQuote: false });
});

test('the project’s .prettierrc says how, comments and all', () => {
  expect(formatOptions({ '.prettierrc': '{ "semi": false } // so' }, "'")).toMatchObject({ semi: false });
});
