export const dynamic = 'force-static';

let runs = 0;

export function GET() {
  return Response.json({ runs: ++runs });
}

// Any other method in the same file makes all of it dynamic: force-static is ignored.
export function POST() {
  return new Response(null, { status: 204 });
}
