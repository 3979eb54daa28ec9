interface Problem {
  status: number;
  title: string;
  type?: string;
  detail?: string;
}

/** An error as RFC 9457 wants it. */
export function problem(problem: Problem): Response {
  return Response.json(problem, { status: problem.status });
}
