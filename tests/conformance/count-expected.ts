import type { Count } from './count';
import type { JobAnswer } from './job';
import type { RecordedBuild } from './recorded-case';

/**
 * @param answers of development
 * @returns of the routes in a recorded build's table of which a handler's run told what a build will make of them, those of
 *   which it told what the build made
 */
export function countExpected(recorded: RecordedBuild | undefined, answers: JobAnswer[]): Count {
  const told = answers.flatMap(({ trace }) =>
    trace.flatMap(({ detail: { route, build } }) => {
      const mark = recorded?.ok ? recorded.routes?.[String(route)] : undefined;
      return mark === undefined || build === undefined
        ? []
        : [{ route, isEqual: (mark === 'dynamic') === (build === 'dynamic') }];
    }),
  );
  const routes = new Map(told.map(({ route, isEqual }) => [route, isEqual]));
  return { equal: [...routes.values()].filter(Boolean).length, total: routes.size };
}
