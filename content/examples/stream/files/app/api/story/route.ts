const story = ['Once ', 'upon ', 'a ', 'time, ', 'a ', 'response ', 'came ', 'in ', 'pieces.'];

export function GET() {
  const encoder = new TextEncoder();
  let timer: ReturnType<typeof setInterval> | undefined;
  const body = new ReadableStream({
    start(controller) {
      const words = story.values();
      timer = setInterval(() => {
        const { value, done } = words.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        clearInterval(timer);
        controller.close();
      }, 200);
    },
    cancel() {
      clearInterval(timer);
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
