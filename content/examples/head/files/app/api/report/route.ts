// No HEAD here: Next.js runs GET for it and keeps the body back.
export function GET(request: Request) {
  console.log(`GET runs for ${request.method}`);
  return Response.json({ rows: [1, 2, 3] }, { headers: { 'X-Rows': '3' } });
}
