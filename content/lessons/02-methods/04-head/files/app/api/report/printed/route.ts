import { printed } from '@/lib/report';

/** For which methods the report was printed. */
export function GET() {
  return Response.json(printed);
}
