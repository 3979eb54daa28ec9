import type { BuildResult } from '@/sandbox/host/playground';
import type { BuiltRoute } from '@/sandbox/protocol';
import type { Count } from './count';
import type { RecordedBuild } from './recorded-case';

/** What makes a route static; every other reason makes it dynamic. */
const MAKES_STATIC =
  /^(generateStaticParams (lists|is exported)|dynamic is '(force-static|error)'|revalidate is (false|[1-9])|GET used nothing)/;

/** In a server's log, what a route used. */
const USED = /Route (\S+) couldn't be rendered statically because it used `(\w+)/g;

/**
 * @param files the case's, by path
 * @returns of the route handlers in a recorded build's table, those for which the playground names a line and a reason that
 *   makes the recorded mark; where the server's log names what the route used, the reason has to name it too
 */
export function countReasons(recorded: RecordedBuild, build: BuildResult | null, files: string[]): Count {
  if (!recorded.ok || !recorded.routes) return { equal: 0, total: 0 };
  const used = new Map([...(recorded.log ?? '').matchAll(USED)].map(([, route, name]) => [route, name]));
  const handlers = new Set(files.flatMap(pathOfHandler));
  const marks = Object.entries(recorded.routes).filter(([route]) => handlers.has(route));
  const equal = marks.filter(([route, mark]) => {
    const because = build?.routes.find((one) => one.route === route)?.because;
    return because && makes(because, mark) && because.message.includes(used.get(route) ?? '');
  });
  return { equal: equal.length, total: marks.length };
}

function makes({ message, line }: NonNullable<BuiltRoute['because']>, mark: BuiltRoute['kind']): boolean {
  return line > 0 && MAKES_STATIC.test(message) === (mark !== 'dynamic');
}

/** `app/(shop)/api/time/route.ts` answers /api/time. */
function pathOfHandler(file: string): string[] {
  const match = /^(?:src\/)?app\/(.*\/)?route\.\w+$/.exec(file);
  if (!match) return [];
  const segments = (match[1] ?? '').split('/').filter((segment) => segment && !/^(\(.*\)|@.*)$/.test(segment));
  return [`/${segments.join('/')}`];
}
