import type { BuiltRoute } from '@/sandbox/protocol';

/** What a build made of a route, with the sign that `next build` prints before it. */
export function buildMark({ kind }: Pick<BuiltRoute, 'kind'>): string {
  return MARKS[kind];
}

const MARKS: Record<BuiltRoute['kind'], string> = {
  static: '○ static',
  ssg: '● prerendered',
  dynamic: 'ƒ dynamic',
  middleware: 'ƒ proxy',
};
