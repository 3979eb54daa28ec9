import { toStream } from '@/lib/to-stream';

async function* readRows(count: number) {
  for (let row = 1; row <= count; row++) {
    // A database cursor would wait here.
    await new Promise((resolve) => setTimeout(resolve, 100));
    yield { row, square: row * row };
  }
}

async function* toLines(rows: AsyncIterable<unknown>) {
  const encoder = new TextEncoder();
  for await (const row of rows) yield encoder.encode(`${JSON.stringify(row)}\n`);
}

export function GET() {
  const body = toStream(toLines(readRows(5)));
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } });
}
