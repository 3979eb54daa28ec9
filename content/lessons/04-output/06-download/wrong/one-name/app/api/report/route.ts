export function GET(request: Request) {
  const year = new URL(request.url).searchParams.get('year') ?? '';
  if (!/^\d{4}$/.test(year)) return Response.json({ error: 'year has four digits' }, { status: 400 });
  const table = `month,sales\n${year}-01,12\n${year}-02,15\n`;
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="sales.csv"',
  };
  return new Response(table, { headers });
}
