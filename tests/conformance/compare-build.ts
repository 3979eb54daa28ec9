import type { BuildResult } from '@/sandbox/host/playground';
import type { NextVersion } from '@/sandbox/protocol';
import { REAL_NEXT } from '../real-next';
import type { RecordedBuild } from './recorded-case';

/** Every app has it from Next.js; most cases were recorded without. */
const NOT_FOUND = '/_not-found';

/** @returns a line for every difference between `next build` and the playground's: whether it works, and each route's mark */
export function compareBuild(recorded: RecordedBuild, actual: BuildResult | null, next: NextVersion): string[] {
  if (!actual) return ['build: the playground gave no result'];
  if (recorded.ok !== actual.ok)
    return [`build ok: a server says ${recorded.ok}, the playground ${actual.ok}${reasonOf(actual)}`];
  if (!recorded.ok || !recorded.routes) return [];
  const want = recorded.routes;
  const got = Object.fromEntries(
    actual.routes.filter(({ kind }) => kind !== 'middleware').map(({ route, kind }) => [route, kind]),
  );
  return (
    [...new Set([...Object.keys(want), ...Object.keys(got)])]
      .filter((route) => want[route] !== got[route] && (route !== NOT_FOUND || want[route]))
      // recorded tables may mark the paths below such a route only
      .filter((route) => REAL_NEXT[next].marksRoutesWithParams || !(want[route] === undefined && got[route] === 'ssg'))
      .map(
        (route) =>
          `build of ${route}: a server says ${want[route] ?? 'nothing'}, the playground ${got[route] ?? 'nothing'}`,
      )
  );
}

function reasonOf({ diagnostics }: BuildResult): string {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  return first ? ` (${first.file}:${first.line}: ${first.message})` : '';
}
