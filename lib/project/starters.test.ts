import { expect, test } from 'vitest';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { matchRoute } from './match-route';
import { parseProject } from './parse-project';
import { toText } from './file-content';
import { routesOf } from './routes-of';
import { STARTERS } from './starters';

test.each(STARTERS)('$id is a project whose first request its open handler answers', ({ create }) => {
  for (const next of NEXT_VERSIONS) {
    const project = create(next);
    expect(parseProject(project)).toEqual({ ok: true, project });
    const [path = ''] = /\/\S+/.exec(toText(project.files['requests.http'] ?? '') ?? '') ?? [];
    expect(matchRoute(routesOf(project.files), path)?.route.file).toBe(project.open?.[0]);
  }
});
