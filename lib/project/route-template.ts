import type { NextVersion } from '@/sandbox/protocol';
import { NEXT_RELEASES } from './next-releases';
import { routePathOf, type RouteSegment } from './route-path';

/** Starting text for a `route.ts` at `path`: a GET handler whose params are those of the path. */
export function routeTemplate(path: string, next: NextVersion): string {
  const segments = routePathOf(path)?.segments ?? [];
  const params = segments.filter((segment) => segment.kind !== 'static');
  const typed = /\.tsx?$/.test(path);
  if (params.length === 0) return staticRoute();
  return typed ? typedRoute(params, next) : untypedRoute(params, next);
}

function staticRoute(): string {
  return `export async function GET() {
  return Response.json({ message: 'Hello' });
}
`;
}

function typedRoute(params: DynamicSegment[], next: NextVersion): string {
  const type = `{ ${params.map((param) => `${key(param.name)}${optional(param)}: ${typeOf(param)}`).join('; ')} }`;
  const wrapped = NEXT_RELEASES[next].paramsArePromises ? `Promise<${type}>` : type;
  return `import type { NextRequest } from 'next/server';

export async function GET(request: NextRequest, { params }: { params: ${wrapped} }) {
${body(params, next)}
}
`;
}

function untypedRoute(params: DynamicSegment[], next: NextVersion): string {
  return `export async function GET(request, { params }) {
${body(params, next)}
}
`;
}

type DynamicSegment = Exclude<RouteSegment, { kind: 'static' }>;

function body(params: DynamicSegment[], next: NextVersion): string {
  const names = params.map(({ name }) => (isIdentifier(name) ? name : `${key(name)}: ${identifier(name)}`)).join(', ');
  const shown = params.map(({ name }) => identifier(name)).join(', ');
  const source = NEXT_RELEASES[next].paramsArePromises ? 'await params' : 'params';
  return `  const { ${names} } = ${source};\n  return Response.json({ ${shown} });`;
}

function typeOf(param: DynamicSegment): string {
  return param.kind === 'dynamic' ? 'string' : 'string[]';
}

function optional(param: DynamicSegment): string {
  return param.kind === 'optional-catch-all' ? '?' : '';
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

function key(name: string): string {
  return isIdentifier(name) ? name : JSON.stringify(name).replaceAll('"', "'");
}

/** `user-id` -> `userId` */
function identifier(name: string): string {
  const camel = name.replace(/[^\w$]+(.?)/g, (_, first: string) => first.toUpperCase());
  return /^[A-Za-z_$]/.test(camel) ? camel : `_${camel}`;
}
