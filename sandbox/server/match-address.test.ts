import { expect, test } from 'vitest';
import { matchesAddress } from './match-address';

const fits = (pattern: string, url: string) => matchesAddress(pattern, new URL(url));

test('a name stands for one segment', () => {
  expect(fits('https://a.example/users/:id', 'https://a.example/users/1')).toBe(true);
  expect(fits('https://a.example/users/:id', 'https://a.example/users/1/posts')).toBe(false);
  expect(fits('https://a.example/users/:id', 'https://a.example/users/')).toBe(false);
});

test('a star stands for anything', () => {
  expect(fits('https://a.example/*', 'https://a.example/users/1')).toBe(true);
  expect(fits('https://*.example/users', 'https://b.example/users')).toBe(true);
  expect(fits('*', 'https://a.example/')).toBe(true);
  expect(fits('*/users', 'https://a.example/v1/users')).toBe(true);
});

test('a pattern without a query fits any, one with a query only that', () => {
  expect(fits('https://a.example/users', 'https://a.example/users?page=2')).toBe(true);
  expect(fits('https://a.example/users?page=2', 'https://a.example/users?page=2')).toBe(true);
  expect(fits('https://a.example/users?page=2', 'https://a.example/users?page=3')).toBe(false);
  expect(fits('https://a.example/users?page=*', 'https://a.example/users?page=3')).toBe(true);
});

test('is written as addresses may be written', () => {
  expect(fits('HTTPS://A.example', 'https://a.example/')).toBe(true);
  expect(fits('https://a.example:443/a b', 'https://a.example/a%20b')).toBe(true);
  expect(fits('https://a.example/v1.0/(x)', 'https://a.example/v1.0/(x)')).toBe(true);
  expect(fits('https://a.example/v1.0', 'https://a.example/v1x0')).toBe(false);
  expect(fits('http://a.example:8080/:id', 'http://a.example:8080/1')).toBe(true);
});
