// 'error' is force-static that complains: a handler that reads the request fails the build.
export const dynamic = 'error';

export function GET() {
  return Response.json({ made: 'by the build' });
}
