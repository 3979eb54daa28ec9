export const dynamic = 'force-static';

export function GET() {
  return Response.json({ version: '1.4.0', built: new Date().toISOString() });
}
