import { quoteJs } from '@/lib/export/fetch-snippet';
import { exportedNames } from '@/lib/project/exported-names';
import { NEXT_RELEASES } from '@/lib/project/next-releases';
import type { Project } from '@/lib/project/project';
import { routePathOf, type RouteSegment } from '@/lib/project/route-path';
import { ROUTE_METHODS } from '@/lib/project/routes-of';
import { basename } from '@/lib/project/file-path';
import { nameOf } from './json-literal';

/** A file with one test, to begin with. */
export interface FirstTest {
  path: string;
  text: string;
}

/** @returns a test that calls the first method of a route; null where the file is no route or exports none */
export function firstTestOf(route: string, { files, next }: Pick<Project, 'files' | 'next'>): FirstTest | null {
  const source = files[route];
  const place = routePathOf(route);
  if (typeof source !== 'string' || !place || !/^route\.[jt]sx?$/.test(basename(route))) return null;
  const exported = exportedNames(source).names.map(({ name }) => name);
  const method = ROUTE_METHODS.find((name) => exported.includes(name));
  if (method === undefined) return null;
  const path = route.replace(/\.([jt]s)x?$/, '.test.$1');
  const url = `http://localhost:3000${place.segments.map((segment) => `/${valueOf(segment)}`).join('') || '/'}`;
  const request = `new NextRequest(${quoteJs(url)}${method === 'GET' ? '' : `, { method: '${method}' }`})`;
  const params = `{ ${place.segments.flatMap(paramOf).join(', ')} }`;
  const context = NEXT_RELEASES[next].paramsArePromises ? `Promise.resolve(${params})` : params;
  const given = [request, `{ params: ${context} }`].slice(0, parametersOf(source, method));
  const imports = given.length > 0 ? "import { NextRequest } from 'next/server';\n" : '';
  return {
    path,
    text: `${imports}import { expect, test } from 'vitest';
import { ${method} } from './route';

test(${quoteJs(`${method} ${place.pattern} answers`)}, async () => {
  const response = await ${method}(${given.join(', ')});
  expect(response.status).toBe(200);
});
`,
  };
}

/** How many parameters the function has, as far as its text says; both where that cannot be told. */
function parametersOf(source: string, method: string): number {
  const match = new RegExp(`\\b${method}\\b\\s*(?:=\\s*(?:async\\s*)?)?\\(([^()]*)\\)`).exec(source);
  if (!match) return 2;
  const list = (match[1] ?? '').replaceAll(/\{[^{}]*\}/g, 'x').trim();
  return list === '' ? 0 : Math.min(2, list.replace(/,$/, '').split(',').length);
}

function valueOf(segment: RouteSegment): string {
  return segment.kind === 'static' ? segment.text : '1';
}

function paramOf(segment: RouteSegment): string[] {
  if (segment.kind === 'static') return [];
  return [`${nameOf(segment.name)}: ${segment.kind === 'dynamic' ? "'1'" : "['1']"}`];
}
