import { NEXT_RELEASES } from '@/lib/project/next-releases';
import { routePathOf, type RouteSegment } from '@/lib/project/route-path';
import type { ProjectRoute } from '@/lib/project/routes-of';
import type { NextVersion } from '@/sandbox/protocol';

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

/** The folder in which the checks lie, as files that are nobody's. */
export const CHECKS_FOLDER = '/.next/types/';

/** Where the check of a route file lies. */
export function checkPath(file: string): string {
  return `${CHECKS_FOLDER}${file.replace(/\.[jt]sx?$/, '')}.check.ts`;
}

function upTo(file: string): string {
  return '../'.repeat(file.split('/').length - 1 + 2);
}

function paramsType(segments: readonly RouteSegment[]): string {
  const members = segments.flatMap((segment) => {
    if (segment.kind === 'static') return [];
    if (segment.kind === 'dynamic') return [`${JSON.stringify(segment.name)}: string`];
    const optional = segment.kind === 'optional-catch-all' ? '?' : '';
    return [`${JSON.stringify(segment.name)}${optional}: string[]`];
  });
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
}
