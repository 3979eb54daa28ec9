export const dynamic = 'force-static';

export function GET() {
  return Response.json({ dish: 'Soup', printed: crypto.randomUUID().slice(0, 8) });
}
