import { absoluteUrl, LOCAL_ORIGIN } from '@/lib/export/absolute-url';
import { fetchInit, quoteJs } from '@/lib/export/fetch-snippet';
import { toText } from '@/lib/project/file-content';
import type { Project } from '@/lib/project/project';
import { routesOf } from '@/lib/project/routes-of';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Assertion } from './assertions-of';

/** Headers that a client computes by itself. */
const OWN_HEADERS = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

/** @returns the test file beside the route that answered; one in the root where none did */
export function testFileOf(files: Project['files'], { route }: Pick<PlaygroundResponse, 'route'>): string {
  const file = routesOf(files).find(({ pattern }) => pattern === route)?.file;
  return file?.replace(/\.([jt]s)x?$/, '.test.$1') ?? 'requests.test.ts';
}

/**
 * @returns the test file's text with one more test, which sends the request through the server and asserts this much of
 * what comes
 * @param text the file as it is; '' for a new one
 * @param hidden headers whose values are not written: the test reads them from the environment (`variableOf`)
 */
export function withTest(
  text: string,
  name: string,
  request: PlaygroundRequest,
  taken: readonly Assertion[],
  hidden: readonly string[] = [],
): string {
  const test = testText(unusedName(text, name), argumentsOf(request, hidden), taken);
  if (text.trim() === '') return `import { expect, test } from 'vitest';\n\n${test}`;
  return `${withImports(text).trimEnd()}\n\n${test}`;
}

/** @returns the text of a file of the project; '' where there is none */
export function textOf(files: Project['files'], path: string): string {
  return toText(files[path] ?? '') ?? '';
}

/** @returns the variable of the environment that holds the value of a header which a test does not say, such as `TEST_COOKIE` */
export function variableOf(header: string): string {
  return `TEST_${header.toUpperCase().replaceAll(/\W/g, '_')}`;
}

function testText(name: string, argument: string, taken: readonly Assertion[]): string {
  const needs = new Set(taken.map((assertion) => assertion.needs));
  const counted = needs.has('json') || needs.has('text') ? 'response.clone()' : 'response';
  const lines = [
    `const response = await fetch(${argument});`,
    ...taken.filter((assertion) => !assertion.needs).map(({ code }) => code),
    // The body can be read once.
    ...(needs.has('chunks')
      ? [
          `const reader = ${counted}.body!.getReader();`,
          'let chunks = 0;',
          'while (!(await reader.read()).done) chunks++;',
        ]
      : []),
    ...taken.filter((assertion) => assertion.needs === 'chunks').map(({ code }) => code),
    ...(needs.has('json') ? ['const json: unknown = await response.json();'] : []),
    ...(needs.has('text') ? ['const text = await response.text();'] : []),
    ...taken.filter(({ needs: need }) => need === 'json' || need === 'text').map(({ code }) => code),
  ];
  return `test(${quoteJs(name)}, async () => {\n${lines.map((line) => `  ${line}\n`).join('')}});\n`;
}

/** A redirect is the answer, not what it leads to. */
function argumentsOf(
  { method = 'GET', url, headers = [], body }: PlaygroundRequest,
  hidden: readonly string[],
): string {
  const { pathname, search } = new URL(absoluteUrl(url, LOCAL_ORIGIN));
  const sent = headers.filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()));
  const valueOf = (name: string, value: string) =>
    hidden.includes(name) ? `process.env.${variableOf(name)} ?? ''` : quoteJs(value);
  const init = fetchInit({ method, url, headers: sent, ...(body === undefined ? {} : { body }) }, '    ', valueOf);
  const lines = [...(init === '' ? [] : [init]), "    redirect: 'manual',"];
  return `${quoteJs(pathname + search)}, {\n${lines.join('\n')}\n  }`;
}

/** Two tests of one name are one line in a list of results. */
function unusedName(text: string, name: string): string {
  let unused = name;
  for (let count = 2; text.includes(quoteJs(unused)); count++) unused = `${name} (${count})`;
  return unused;
}

/** A file that imports nothing of vitest uses its globals. */
function withImports(text: string): string {
  return text.replace(/\bimport\s*\{([^}]*)\}\s*from\s*(['"])vitest\2/, (_, list: string, quote: string) => {
    const names = list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const missing = ['expect', 'test'].filter((name) => !names.includes(name));
    return `import { ${[...names, ...missing].join(', ')} } from ${quote}vitest${quote}`;
  });
}
