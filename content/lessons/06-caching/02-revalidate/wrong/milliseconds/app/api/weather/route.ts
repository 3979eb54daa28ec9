export const revalidate = 60000;

export function GET() {
  return Response.json({ made: new Date().toISOString() });
}
