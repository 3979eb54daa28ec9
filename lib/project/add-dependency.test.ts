import { expect, test } from 'vitest';
import { addDependency } from './add-dependency';

test('a package is listed in a new package.json, or beside what stands there', () => {
  const first = '{\n  "dependencies": {\n    "hono": "latest"\n  }\n}\n';
  expect(addDependency(undefined, 'hono')).toEqual({ ok: true, text: first });
  expect(addDependency('', 'hono')).toEqual({ ok: true, text: first });
  const both = '{\n  "dependencies": {\n    "hono": "latest",\n    "@a/b": "latest"\n  }\n}\n';
  expect(addDependency(first, '@a/b')).toEqual({ ok: true, text: both });
});

test.each([
  ['{\n  "dependencies": {{\n}', 'Failed to add hono: line 2 of package.json has to be mended first.'],
  ['[]', 'Failed to add hono: package.json has to be an object.'],
  ['{ "dependencies": [] }', 'Failed to add hono: "dependencies" in package.json has to be an object.'],
  ['{ "dependencies": { "hono": "^3" } }', 'Failed to add hono: package.json lists it already.'],
])('%s is left alone', (text, message) => {
  expect(addDependency(text, 'hono')).toMatchObject({ ok: false, message });
});
