export const runtime = 'edge';

export async function GET(request: Request) {
  const text = new URL(request.url).searchParams.get('text') ?? '';
  const bytes = crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const digest = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return Response.json({ digest, runtime: process.env.NEXT_RUNTIME });
}
