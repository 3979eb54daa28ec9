import { exportedNames } from '@/lib/project/exported-names';
import { NEXT_RELEASES } from '@/lib/project/next-releases';
import { routePathOf, type RouteSegment } from '@/lib/project/route-path';
import type { ProjectRoute } from '@/lib/project/routes-of';
import type { NextVersion } from '@/sandbox/protocol';
import type { TypeProblem } from './types-protocol';

/**
 * A module that holds a route file to the signatures its release of Next.js calls it with, as `next build` checks them.
 * A line an export: what TypeScript says of the line is said of that export.
 */
export function routeCheck({ file, methods }: ProjectRoute, next: NextVersion): string {
  const params = paramsType(routePathOf(file)?.segments ?? []);
  const context = NEXT_RELEASES[next].paramsArePromises ? `Promise<${params}>` : params;
  const answer = 'Response | void | never';
  return [
    "import type { NextRequest } from 'next/server';",
    `import * as route from '${upTo(file)}${file.replace(/\.[jt]sx?$/, '')}';`,
    `type Handler = (request: NextRequest, context: { params: ${context} }) => ${answer} | Promise<${answer}>;`,
    ...methods.map(({ method }) => `export const ${method}: Handler = route.${method};`),
    '',
  ].join('\n');
}

/** Where the check of a route file lies: among what `next dev` writes, and nobody's file. */
export function checkPath(file: string): string {
  return `.next/types/${file.replace(/\.[jt]sx?$/, '')}.check.ts`;
}

function upTo(file: string): string {
  return '../'.repeat(file.split('/').length - 1 + 2);
}

/** What TypeScript says of a check's lines, said at the handlers' names. Where an import fails, that is said elsewhere. */
export function handlerProblems(check: string, source: string, found: readonly TypeProblem[]): TypeProblem[] {
  const names = exportedNames(source).names;
  const starts = lineStarts(source);
  return found.flatMap((problem) => {
    const name = /^export const (\w+)/.exec(check.slice(check.lastIndexOf('\n', problem.start) + 1))?.[1];
    const line = names.find((exported) => exported.name === name)?.line;
    if (name === undefined || line === undefined) return [];
    const start = starts[line - 1] ?? 0;
    const inLine = source.slice(start, starts[line]).search(new RegExp(`\\b${name}\\b`));
    const message = `Next.js cannot call this ${name}. ${problem.message}`;
    return [{ ...problem, message, start: start + Math.max(0, inLine), length: name.length, related: [] }];
  });
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

export function paramsType(segments: readonly RouteSegment[]): string {
  const members = segments.flatMap((segment) => {
    if (segment.kind === 'static') return [];
    if (segment.kind === 'dynamic') return [`${JSON.stringify(segment.name)}: string`];
    const optional = segment.kind === 'optional-catch-all' ? '?' : '';
    return [`${JSON.stringify(segment.name)}${optional}: string[]`];
  });
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
}
