// Outside of /api: the name "api" is a habit, not a rule.
export function GET() {
  return Response.json({ status: 'up' });
}
