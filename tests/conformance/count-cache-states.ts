import type { Count } from './count';
import type { JobAnswer } from './job';
import type { RecordedAnswer } from './recorded-case';

/**
 * @param isListed whether an answer is listed as different from the recorded one: then its own head is what counts
 * @returns of the recorded answers with a cache state in their head, those of which the playground's trace says the same
 */
export function countCacheStates(
  recorded: RecordedAnswer[],
  answers: JobAnswer[],
  isListed: (answer: RecordedAnswer) => boolean,
): Count {
  const withState = recorded.flatMap((one) => {
    const { id, attempt } = one;
    const own = answers.find((answer) => answer.id === id && answer.attempt === attempt);
    const state = (isListed(one) && own && stateIn(own.headers)) || stateIn(one.headers);
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

function stateIn(headers: RecordedAnswer['headers']): string | undefined {
  return headers?.find(([name]) => name.toLowerCase() === 'x-nextjs-cache')?.[1];
}
