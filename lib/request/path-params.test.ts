import { expect, test } from 'vitest';
import { routesOf } from '@/lib/project/routes-of';
import { readPathParams, writePathParam } from './path-params';

const routes = routesOf({
  'app/users/[id]/route.ts': 'export const GET = 1;',
  'app/docs/[...slug]/route.ts': 'export const GET = 1;',
  'app/shop/[[...filters]]/route.ts': 'export const GET = 1;',
});

function valuesOf(url: string): string[] {
  return readPathParams(url, routes).map(({ name, value }) => `${name}=${value}`);
}

function change(url: string, value: string): string {
  return writePathParam(url, readPathParams(url, routes)[0]!, value);
}

test('the dynamic parts of a url have the names of the route that answers', () => {
  expect(valuesOf('/users/7?a=1')).toEqual(['id=7']);
  expect(valuesOf('http://localhost:3000/docs/a%20b/c')).toEqual(['slug=a b/c']);
  expect(valuesOf('/shop')).toEqual(['filters=']);
  expect(valuesOf('/users/[id]')).toEqual(['id=']);
  expect(valuesOf('/nowhere/7')).toEqual([]);
});

test('a new value stands in the url, which keeps the rest', () => {
  expect(change('/users/7?a=1#b', 'a/b c')).toBe('/users/a%2Fb%20c?a=1#b');
  expect(change('{{host}}/users/7', '{{id}}')).toBe('{{host}}/users/{{id}}');
  expect(change('/docs/a/b', 'x/y/z')).toBe('/docs/x/y/z');
  expect(change('/shop/red', '')).toBe('/shop');
});

test('without a value the url has the name, so that the field stays', () => {
  expect(change('/users/7', '')).toBe('/users/[id]');
  expect(change('/users/[id]', '8')).toBe('/users/8');
});
