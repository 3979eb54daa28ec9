/** How many visitors came on that day. */
export function visitorsOf(request: Request): number {
  const day = Number(new URL(request.url).searchParams.get('day') ?? 1);
  return day * 21;
}
