export function GET(request: Request) {
  const seen = Number(request.headers.get('last-event-id') ?? 0);
  const body = new ReadableStream<string>({
    start(controller) {
      for (let id = seen + 1; id <= 5; id++) {
        controller.enqueue(`id: ${id}\ndata: ${JSON.stringify({ price: 100 + id })}\n\n`);
      }
      controller.close();
    },
  });
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' };
  return new Response(body.pipeThrough(new TextEncoderStream()), { headers });
}
