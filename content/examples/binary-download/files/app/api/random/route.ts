import { randomBytes } from 'node:crypto';

export function GET() {
  // Without a Content-Type a client only knows that these are bytes.
  return new Response(randomBytes(64));
}
