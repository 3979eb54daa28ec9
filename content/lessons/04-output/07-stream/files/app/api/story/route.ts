const stories: Record<string, string> = {
  short: 'Once upon a time',
  long: 'There was a server that answered in pieces',
};

export function GET(request: Request) {
  const story = stories[new URL(request.url).searchParams.get('story') ?? 'short'] ?? '';
  return new Response(story);
}
