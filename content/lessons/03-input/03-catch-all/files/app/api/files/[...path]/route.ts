import { files } from '@/lib/files';

interface Context {
  params: Promise<{ path: string[] }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { path } = await params;
  return new Response(files.get('readme.txt'));
}
