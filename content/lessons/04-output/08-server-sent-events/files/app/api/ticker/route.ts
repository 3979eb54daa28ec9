export function GET(request: Request) {
  const body = new ReadableStream<string>({
    start(controller) {
      controller.enqueue('data: 101\n');
      controller.close();
    },
  });
  return new Response(body.pipeThrough(new TextEncoderStream()));
}
