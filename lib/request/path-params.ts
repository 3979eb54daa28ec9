import { matchRoute } from '@/lib/project/match-route';
import { routePathOf } from '@/lib/project/route-path';
import type { ProjectRoute } from '@/lib/project/routes-of';

/** A dynamic part of a url's path. */
export interface PathParam {
  name: string;
  /** Decoded; a catch-all's parts are joined by `/`. Empty while the url has the pattern itself. */
  value: string;
  kind: 'dynamic' | 'catch-all' | 'optional-catch-all';
  /** Where its parts begin in the path, and how many they are. */
  at: number;
  length: number;
}

/** The dynamic parts of a url, as the route that answers it names them. */
export function readPathParams(url: string, routes: ProjectRoute[]): PathParam[] {
  const parts = partsOf(url);
  const route = matchRoute(routes, `/${parts.join('/')}`)?.route;
  const segments = (route && routePathOf(route.file)?.segments) ?? [];
  return segments.flatMap((segment, at): PathParam[] => {
    if (segment.kind === 'static') return [];
    const own = segment.kind === 'dynamic' ? parts.slice(at, at + 1) : parts.slice(at);
    const written = own.map(decode).join('/');
    const value = /^\[\[?(?:\.{3})?[^[\]]+\]?\]$/.test(written) ? '' : written;
    return [{ name: segment.name, value, kind: segment.kind, at, length: own.length }];
  });
}

/** The url with another value of the param; an empty one becomes the pattern's `[name]`, so that the route stays. */
export function writePathParam(url: string, { name, kind, at, length }: PathParam, value: string): string {
  const { origin, path, rest } = splitUrl(url);
  const parts = path.split('/').filter((part) => part !== '');
  const written = kind === 'dynamic' ? [encode(value)] : value.split('/').filter(Boolean).map(encode);
  const empty = { dynamic: [`[${name}]`], 'catch-all': [`[...${name}]`], 'optional-catch-all': [] }[kind];
  parts.splice(at, length, ...(value === '' ? empty : written));
  return `${origin}/${parts.join('/')}${rest}`;
}

function partsOf(url: string): string[] {
  return splitUrl(url)
    .path.split('/')
    .filter((part) => part !== '');
}

function splitUrl(url: string): { origin: string; path: string; rest: string } {
  const [, origin = '', path = '', rest = ''] =
    /^(https?:\/\/[^/?#]*|\{\{[^{}]*\}\})?([^?#]*)(.*)$/is.exec(url.trim()) ?? [];
  return { origin, path, rest };
}

/** `{{variables}}` stay as they are, and what a path may have is not made unreadable. */
function encode(text: string): string {
  return text.replace(/[%?#/\s"<>\\^`]/g, (character) => encodeURIComponent(character));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
