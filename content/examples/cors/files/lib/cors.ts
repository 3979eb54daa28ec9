const TRUSTED = new Set(['https://app.example.com', 'https://admin.example.com']);

/** The headers for a browser on another origin; none for an origin we do not trust. */
export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('origin');
  if (!origin || !TRUSTED.has(origin)) return { Vary: 'Origin' };
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' };
}
