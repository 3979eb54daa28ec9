/** Says which address was asked for. */
export function describe(request: Request) {
  const { pathname, search } = new URL(request.url);
  return Response.json({ pathname, search });
}
