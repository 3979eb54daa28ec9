import type { Diagnostic } from '@/sandbox/protocol';

/** What came of a check. */
export type CheckResult =
  | { state: 'passed'; name: string }
  /** It is for other releases. */
  | { state: 'skipped'; name: string }
  | { state: 'failed'; name: string; failure: CheckFailure };

/** Why a check failed, in sentences. */
export interface CheckFailure {
  /** What the lesson's author says of this mistake. */
  say: string | null;
  /** What is not as expected. */
  differences: string[];
  /** Such as `POST /api/comments with {"text":"Hello"}`; null where nothing was sent. */
  sent: string | null;
  /** Such as `200 OK, {"id":3}`. */
  came: string | null;
  /** The line that answered, or that is in the way of an answer. */
  place: Pick<Diagnostic, 'file' | 'line'> | null;
}

/** All of it as one text, what leads first. */
export function messageOf({ say, differences, sent, came, place }: CheckFailure): string {
  return [
    ...(say === null ? [] : [say]),
    ...differences,
    ...(sent === null ? [] : [`Sent: ${sent}`]),
    ...(came === null ? [] : [`Came: ${came}`]),
    ...(place === null ? [] : [`Answered by ${place.file}:${place.line}`]),
  ].join('\n');
}
