import { setTimeout as pause } from 'node:timers/promises';
import { sseEvent } from '@/lib/sse';

export function GET(request: Request) {
  // After a lost connection the browser says which event it saw last.
  let id = Number(request.headers.get('last-event-id') ?? 0);

  const events = new ReadableStream<string>({
    start: (controller) => controller.enqueue('retry: 2000\n\n'),
    // Called whenever the client has room for more.
    async pull(controller) {
      if (id >= 5 || request.signal.aborted) return controller.close();
      await pause(300);
      id++;
      controller.enqueue(sseEvent({ event: 'price', id, data: { symbol: 'NEXT', price: 100 + id } }));
    },
  });
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' };
  return new Response(events.pipeThrough(new TextEncoderStream()), { headers });
}
