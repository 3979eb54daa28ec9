export function GET(request: Request) {
  const year = new URL(request.url).searchParams.get('year') ?? '';
  const table = `month,sales\n${year}-01,12\n${year}-02,15\n`;
  return new Response(table);
}
