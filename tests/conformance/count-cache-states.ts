import type { Count } from './count';
import type { JobAnswer } from './job';
import type { RecordedAnswer } from './recorded-case';

/** @returns of the recorded answers with a cache state in their head, those of which the playground's trace says the same */
export function countCacheStates(recorded: RecordedAnswer[], answers: JobAnswer[]): Count {
  const withState = recorded.flatMap(({ id, attempt, headers }) => {
    const state = headers?.find(([name]) => name.toLowerCase() === 'x-nextjs-cache')?.[1];
    return state === undefined ? [] : [{ id, attempt, state }];
  });
  const equal = withState.filter(({ id, attempt, state }) => {
    const answer = answers.find((one) => one.id === id && one.attempt === attempt);
    return answer?.trace.some(
      ({ kind, detail }) => kind === 'cache' && detail['of'] === 'route' && detail['state'] === state,
    );
  });
  return { equal: equal.length, total: withState.length };
}
