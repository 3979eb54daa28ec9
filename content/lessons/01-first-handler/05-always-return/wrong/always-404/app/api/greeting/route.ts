const greetings = new Map([
  ['en', 'Hello'],
  ['de', 'Hallo'],
]);

export function GET(request: Request) {
  const language = new URL(request.url).searchParams.get('in') ?? 'en';
  const greeting = greetings.get(language);

  return Response.json({ error: `No greeting in ${language}` }, { status: 404 });
}
