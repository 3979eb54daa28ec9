/** The origin a client used, `https://playground.example`: a proxy in front writes down which that was. */
export function originOf(headers: Headers): string {
  const protocol = first(headers.get('x-forwarded-proto')) ?? 'http';
  const host = first(headers.get('x-forwarded-host')) ?? headers.get('host') ?? 'localhost:3000';
  return `${protocol === 'https' ? 'https' : 'http'}://${host}`;
}

function first(list: string | null): string | undefined {
  return list?.split(',')[0]?.trim() || undefined;
}
