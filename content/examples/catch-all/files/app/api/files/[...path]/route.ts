interface Context {
  params: Promise<{ path: string[] }>;
}

const files: Record<string, string> = {
  'readme.md': '# Hello',
  'docs/guide/start.md': 'Begin here.',
};

export async function GET(_request: Request, { params }: Context) {
  const { path } = await params;
  const text = files[path.join('/')];
  return text === undefined ? Response.json({ error: 'No such file', path }, { status: 404 }) : new Response(text);
}
