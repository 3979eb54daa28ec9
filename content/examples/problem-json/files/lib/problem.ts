interface Problem {
  status: number;
  title: string;
  /** A stable name of the kind of problem, as an address. */
  type?: string;
  detail?: string;
  [more: string]: unknown;
}

/** An error as RFC 9457 wants it. */
export function problem({ type = 'about:blank', status, ...rest }: Problem): Response {
  const body = JSON.stringify({ type, status, ...rest });
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
