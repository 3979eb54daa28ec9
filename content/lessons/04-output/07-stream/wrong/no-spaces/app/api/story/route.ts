const stories: Record<string, string> = {
  short: 'Once upon a time',
  long: 'There was a server that answered in pieces',
};

export function GET(request: Request) {
  const story = stories[new URL(request.url).searchParams.get('story') ?? 'short'] ?? '';
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async start(controller) {
      for (const word of story.split(' ')) {
        controller.enqueue(encoder.encode(word));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      controller.close();
    },
  });
  return new Response(body);
}
