import type { Expectation } from './expected';
import type { ReceivedAnswer } from './open-playground';

/** @returns a sentence for each thing that is not as expected */
export function checkAnswer(answer: ReceivedAnswer, wanted: Expectation): string[] {
  return [
    ...checkFailure(answer, wanted),
    ...(answer.status === wanted.status ? [] : [`status ${answer.status} instead of ${wanted.status}: ${answer.logs}`]),
    ...Object.entries(wanted.headers ?? {}).flatMap(([name, part]) => checkHeader(answer, name, part)),
    ...(wanted.body === '' && answer.byteLength > 0 ? [`a body of ${answer.byteLength} bytes instead of none`] : []),
    ...missing('body', answer.text, wanted.body),
    ...missing('log', answer.logs, wanted.logs),
    ...(answer.chunks >= (wanted.chunks ?? 0) ? [] : [`${answer.chunks} chunks instead of ${wanted.chunks}`]),
  ];
}

/** A client that gives up is a failure only where nobody asked for it. */
function checkFailure({ failure }: ReceivedAnswer, { abortAfterMs }: Expectation): string[] {
  if (!failure || (abortAfterMs !== undefined && failure.kind === 'aborted')) return [];
  return [`${failure.kind}: ${failure.message}`];
}

function checkHeader({ headers }: ReceivedAnswer, name: string, part: string | null): string[] {
  const values = headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value);
  if (part === null) return values.length === 0 ? [] : [`the header ${name}: ${values.join(' | ')}`];
  return values.some((value) => value.includes(part)) ? [] : [`no "${part}" in ${name}: ${values.join(' | ')}`];
}

function missing(what: string, text: string, parts: string | string[] = []): string[] {
  return [parts]
    .flat()
    .flatMap((part) =>
      text.includes(part) ? [] : [`no ${JSON.stringify(part)} in the ${what}: ${text.slice(0, 400)}`],
    );
}
