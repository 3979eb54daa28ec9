interface Context {
  params: Promise<{ id: string }>;
}

const names = ['Ada', 'Grace', 'Linus'];

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const number = Number(id);
  if (!Number.isInteger(number)) return Response.json({ error: `"${id}" is no number` }, { status: 400 });
  const name = names[number - 1];
  return name ? Response.json({ id: number, name }) : Response.json({ error: 'No such user' }, { status: 404 });
}
