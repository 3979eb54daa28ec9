import { permanentRedirect } from 'next/navigation';

// Think twice before 308: a browser that has seen it never asks this address again.
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string[] }> }) {
  const { slug } = await params;
  permanentRedirect(`/articles/${slug.join('/')}`);
}
