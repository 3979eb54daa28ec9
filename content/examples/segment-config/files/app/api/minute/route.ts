// The values must be literals: `60 * 1` stops the build.
export const revalidate = 60;

export function GET() {
  return Response.json({ made: 'at most a minute ago' });
}
