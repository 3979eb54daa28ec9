// The folders under app/ are the address: this file answers /api/hello.
export function GET() {
  return Response.json({ message: 'Hello from a route handler' });
}
