import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from './manifest';
import robots from './robots';

test('the manifest begins at the front page, with icons that are there', () => {
  const { start_url: start, icons = [] } = manifest();
  expect(start).toBe('/');
  expect(icons.length).toBeGreaterThan(0);
  expect([...icons.map(({ src }) => `app${src}`), 'app/apple-icon.png'].filter((path) => !existsSync(path))).toEqual(
    [],
  );
});

test('search engines find lessons and examples, and neither short links nor embeds', () => {
  const { disallow = [] } = [robots().rules].flat()[0] ?? {};
  const isFound = (path: string) => ![disallow].flat().some((start) => path.startsWith(start));
  expect(['/', '/learn/first-handler/hello', '/examples/upload'].filter((path) => !isFound(path))).toEqual([]);
  expect(['/s/abc', '/embed', '/api/links/abc'].filter(isFound)).toEqual([]);
});
