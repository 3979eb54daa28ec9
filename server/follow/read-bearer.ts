/** The secret that a request brings: `Authorization: Bearer SECRET`; null without one. */
export function readBearer(headers: Headers): string | null {
  return /^Bearer ([\w-]{1,200})$/.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}
