import { files } from '@/lib/files';

interface Context {
  params: Promise<{ path: string[] }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { path } = await params;
  const text = files.get(path.join('/'));

  return new Response(text);
}
