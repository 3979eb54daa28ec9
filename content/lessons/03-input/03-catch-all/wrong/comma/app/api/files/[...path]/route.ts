import { files } from '@/lib/files';

interface Context {
  params: Promise<{ path: string[] }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { path } = await params;
  const text = files.get(String(path));
  if (text === undefined) return new Response('No such file', { status: 404 });
  return new Response(text);
}
