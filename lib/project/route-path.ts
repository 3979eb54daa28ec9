/** One segment of a route's pattern. */
export type RouteSegment =
  | { kind: 'static'; text: string }
  | { kind: 'dynamic'; name: string }
  | { kind: 'catch-all'; name: string }
  | { kind: 'optional-catch-all'; name: string };

/** Where a file stands among the app's routes: the url pattern of its folder and the segments of that. */
export interface RoutePath {
  /** Such as `/api/users/[id]`. */
  pattern: string;
  segments: RouteSegment[];
}

/** A file of `pages/api`, of which Next.js makes a route by itself; what it answers is the first group. */
const PAGES_API = /^(?:src\/)?pages\/(api(?:\/.+?)??)(?:\/index)?\.[jt]sx?$/;

/**
 * The route of the folder a file is in, or of a file of `pages/api`, or null where Next.js makes none of it: elsewhere, or
 * under a private (`_name`) or intercepting (`(.)name`) folder. Groups (`(name)`) and slots (`@name`) add nothing to the pattern.
 */
export function routePathOf(file: string): RoutePath | null {
  const page = PAGES_API.exec(file)?.[1];
  if (page !== undefined) return { pattern: `/${page}`, segments: page.split('/').map(parseSegment) };
  const match = /^(?:src\/)?app\/(.*)$/.exec(file);
  if (!match) return null;
  const folders = (match[1] ?? '').split('/').slice(0, -1);
  if (folders.some((folder) => folder.startsWith('_') || /^\(\.{1,3}\)/.test(folder))) return null;
  const visible = folders.filter((folder) => !isGroup(folder) && !folder.startsWith('@'));
  // A folder can begin with an underscore in the url when it is written %5F.
  const names = visible.map((folder) => folder.replace(/^%5F/i, '_'));
  return { pattern: `/${names.join('/')}`, segments: names.map(parseSegment) };
}

/** Whether it is a file of `pages/api`, whose default export answers every method. */
export function isPagesApiFile(file: string): boolean {
  return PAGES_API.test(file);
}

function isGroup(folder: string): boolean {
  return folder.startsWith('(') && folder.endsWith(')');
}

function parseSegment(text: string): RouteSegment {
  const optional = /^\[\[\.\.\.(.+)\]\]$/.exec(text)?.[1];
  if (optional !== undefined) return { kind: 'optional-catch-all', name: optional };
  const catchAll = /^\[\.\.\.(.+)\]$/.exec(text)?.[1];
  if (catchAll !== undefined) return { kind: 'catch-all', name: catchAll };
  const dynamic = /^\[(.+)\]$/.exec(text)?.[1];
  return dynamic === undefined ? { kind: 'static', text } : { kind: 'dynamic', name: dynamic };
}
