export async function GET(_request: Request, { params }: { params: Promise<{ rest: string[] }> }) {
  return Response.json({ answeredBy: '/api/items/[...rest]', ...(await params) });
}
