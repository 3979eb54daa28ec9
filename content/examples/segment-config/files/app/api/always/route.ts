export const dynamic = 'force-dynamic';
export const maxDuration = 5;

let runs = 0;

export function GET() {
  return Response.json({ runs: ++runs });
}
