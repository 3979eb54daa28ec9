export const revalidate = 60;

export function GET() {
  return Response.json({ made: new Date().toISOString() });
}
