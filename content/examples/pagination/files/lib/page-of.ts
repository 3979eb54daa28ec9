/** Reads a number from the query, and keeps it between its limits. */
export function numberIn(query: URLSearchParams, name: string, { fallback, max }: { fallback: number; max: number }) {
  const number = Number.parseInt(query.get(name) ?? '', 10);
  return Number.isNaN(number) ? fallback : Math.min(Math.max(number, 1), max);
}
