interface Problem {
  status: number;
  title: string;
  type?: string;
  detail?: string;
}

/** An error as RFC 9457 wants it. */
export function problem({ type = 'about:blank', ...rest }: Problem): Response {
  const headers = { 'Content-Type': 'application/problem+json' };
  return Response.json({ type, ...rest }, { status: rest.status, headers });
}
