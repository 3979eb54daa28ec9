import { loadProfile } from '@/lib/load-profile';

export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const start = Date.now();
  const profile = await loadProfile((await params).name);
  const viewer = request.headers.get('x-viewer') ?? 'nobody';
  return Response.json({ ...profile, viewer, slow: Date.now() - start >= 250 });
}
