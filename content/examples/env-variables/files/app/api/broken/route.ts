import { required } from '@/lib/config';

// A thrown error becomes an empty 500: the reason is in the server's console, not in the answer.
export function GET() {
  return Response.json({ key: required('WEATHER_TOKEN') });
}
