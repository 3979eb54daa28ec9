// How tutorials for Next.js 14 write it.
export function GET(_request: Request, { params }: { params: { id: string } }) {
  return Response.json({ id: params.id });
}
