import { notes } from '@/lib/notes';

export function GET() {
  return Response.json(Object.fromEntries(notes));
}
