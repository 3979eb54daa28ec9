import { permanentRedirect } from 'next/navigation';

export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params;
  permanentRedirect('/new');
}
