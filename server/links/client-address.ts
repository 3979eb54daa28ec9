/** Who sent a request: what the nearest proxy, or else Next.js itself, wrote down last. */
export function clientAddress(headers: Headers): string {
  const addresses = headers.get('x-forwarded-for')?.split(',') ?? [];
  return addresses.at(-1)?.trim() || 'unknown';
}
