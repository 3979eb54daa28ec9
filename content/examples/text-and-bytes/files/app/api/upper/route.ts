// Nothing is held in memory: each piece is changed on its way through.
export function POST(request: Request) {
  const upper = new TransformStream<string, string>({
    transform: (text, controller) => controller.enqueue(text.toUpperCase()),
  });
  const body = request.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(upper)
    .pipeThrough(new TextEncoderStream());
  return new Response(body ?? null, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
