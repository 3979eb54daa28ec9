/** A problem as RFC 9457 has it. */
export interface Problem {
  status: number;
  /** What kind of problem it is, the same every time. */
  title: string;
  /** What is wrong this time, and what to do. */
  detail: string;
}

/** The response that says what is wrong, as `application/problem+json` (RFC 9457). */
export function problem({ status, title, detail }: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(
    { title, status, detail },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers } },
  );
}

/** The answer while the store of links cannot be reached. */
export function storeIsDown(): Response {
  return problem(
    {
      status: 503,
      title: 'The store of short links does not answer',
      detail: 'Try again in a few seconds. A link that carries the project itself always works.',
    },
    { 'Retry-After': '5' },
  );
}

/** The answer for an id that is no link's. */
export function noSuchLink(): Response {
  return problem({
    status: 404,
    title: 'There is no such link',
    detail: 'It was mistyped, deleted, or its time is over.',
  });
}
