import { expect, test } from 'vitest';
import { pathHere } from './path-here';

const FILES = { 'requests.http': '@api = https://api.example.com/v1\n@here = http://localhost:3000\n' };

test.each([
  ['https://api.example.com/api/notes?limit=2#top', '/api/notes?limit=2#top'],
  ['http://localhost:8080/api/notes', '/api/notes'],
  ['//api.example.com/api/{{id}}', '/api/{{id}}'],
  ['https://api.example.com', '/'],
  ['https://api.example.com?limit=2', '/?limit=2'],
  ['{{api}}/notes', '/v1/notes'],
])('%s is %s here', (url, path) => expect(pathHere(url, FILES)).toBe(path));

test.each([
  '/api/notes',
  'api/notes',
  'http://localhost:3000/api/notes',
  'http://localhost:3000',
  '{{here}}/api',
  'ftp://a/b',
  '',
])('%j has no path to offer', (url) => expect(pathHere(url, FILES)).toBeNull());
