import type { NextVersion } from '@/sandbox/protocol';
import type { ResolvedRequest } from '../http-file/resolve-request';
import { matchRoute, type RouteParams } from '../project/match-route';
import { NEXT_RELEASES } from '../project/next-releases';
import type { Project } from '../project/project';
import { routesOf, type ProjectRoute, type RouteMethod } from '../project/routes-of';
import { absoluteUrl, LOCAL_ORIGIN } from './absolute-url';
import { fetchInit, quoteJs } from './fetch-snippet';

/** A request to write a test for; `status` is what it was answered with, where that is known. */
export interface TestedRequest {
  name: string;
  request: ResolvedRequest;
  status?: number;
}

/**
 * The text of a vitest file, for the project's root, with a test per request that calls the handler. A request whose
 * route or method the project has not becomes `test.todo`.
 */
export function toVitestFile(project: Project, requests: TestedRequest[]): string {
  const routes = routesOf(project.files);
  const modules = new Map<string, string>();
  const tests = requests.map((tested) => testOf(project, routes, modules, tested));
  const imports = [...modules].map(
    ([file, name]) => `import * as ${name} from ${quoteJs(`./${file.replace(/\.[jt]sx?$/, '')}`)};`,
  );
  const head = [`import { NextRequest } from 'next/server';`, `import { expect, test } from 'vitest';`, ...imports];
  return `${head.join('\n')}\n\n${tests.join('\n')}`;
}

function testOf(project: Project, routes: ProjectRoute[], modules: Map<string, string>, tested: TestedRequest): string {
  const { request } = tested;
  const url = absoluteUrl(request.url, LOCAL_ORIGIN);
  const title = quoteJs(tested.name || `${request.method} ${request.url}`);
  const match = matchRoute(routes, pathnameOf(url));
  const method = match?.route.methods.find((exported) => exported.method === request.method)?.method;
  if (!match || !method) return `test.todo(${title});\n`;
  const handler = `${moduleName(match.route.file, modules)}.${method satisfies RouteMethod}`;
  const init = fetchInit(request, '    ');
  const params = paramsExpression(match.params, project.next);
  return `test(${title}, async () => {
  const request = new NextRequest(${quoteJs(url)}${init === '' ? '' : `, {\n${init}\n  }`});
  const response = await ${handler}(${argumentsOf(params)});
  ${expectation(tested.status)}
});
`;
}

function argumentsOf(params: string): string {
  return params === '' ? 'request' : `request, { params: ${params} }`;
}

/** A handler may take no second argument, but none minds it. */
function paramsExpression(params: RouteParams, next: NextVersion): string {
  if (Object.keys(params).length === 0) return '';
  const entries = Object.entries(params).map(([name, value]) => `${quoteJs(name)}: ${valueExpression(value)}`);
  const object = `{ ${entries.join(', ')} }`;
  return NEXT_RELEASES[next].paramsArePromises ? `Promise.resolve(${object})` : object;
}

function valueExpression(value: string | string[]): string {
  return typeof value === 'string' ? quoteJs(value) : `[${value.map(quoteJs).join(', ')}]`;
}

function expectation(status: number | undefined): string {
  return status === undefined
    ? 'expect(response).toBeInstanceOf(Response);'
    : `expect(response.status).toBe(${status});`;
}

function moduleName(file: string, modules: Map<string, string>): string {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const words =
    file
      .replace(/^(?:src\/)?app\//, '')
      .replace(/\/?route\.[jt]sx?$/, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const camel = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  const base = `${/^[A-Za-z]/.test(camel) ? camel : `root${camel}`}Route`;
  const taken = new Set(modules.values());
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
  modules.set(file, name);
  return name;
}

function pathnameOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}
