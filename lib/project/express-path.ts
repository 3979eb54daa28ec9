/**
 * What a path that is written as in Express, OpenAPI or Flask is called in a Next.js app: `api/users/:id` is
 * `api/users/[id]`. Null where nothing in it looks like that.
 */
export function toNextPath(path: string): string | null {
  const next = path.split('/').map(toNextSegment).join('/');
  return next === path ? null : next;
}

/** The renames, one after the other, that bring everything in a path's folders to the other path. */
export function folderRenames(path: string, next: string): { from: string; to: string }[] {
  const [names, nextNames] = [path.split('/'), next.split('/')];
  return names.flatMap((name, at) => {
    const above = nextNames.slice(0, at);
    const nextName = nextNames[at] ?? name;
    return name === nextName ? [] : [{ from: [...above, name].join('/'), to: [...above, nextName].join('/') }];
  });
}

function toNextSegment(segment: string): string {
  if (segment === '*' || segment === '**') return '[...path]';
  const [, name = '', ending = ''] = COLON.exec(segment) ?? BRACES.exec(segment) ?? STAR.exec(segment) ?? [];
  if (name === '') return segment;
  if (ending === '?' || ending === '*') return `[[...${name}]]`;
  return ending === '+' || segment.startsWith('*') ? `[...${name}]` : `[${name}]`;
}

const COLON = /^:(\w+)(?:\([^)]*\))?([?*+]?)$/;
const BRACES = /^[{<](?:\w+:)?(\w+)[}>]$/;
const STAR = /^\*(\w+)$/;
