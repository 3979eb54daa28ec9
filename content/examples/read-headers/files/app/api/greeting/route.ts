import { language } from '@/lib/language';

const greetings: Record<string, string> = { en: 'Hello', de: 'Hallo', fr: 'Bonjour' };

export async function GET() {
  const wanted = await language();
  return Response.json({ language: wanted, greeting: greetings[wanted] ?? greetings.en });
}
