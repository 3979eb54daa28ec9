interface Note {
  id: number;
  text: string;
}

const notes: Note[] = [];

export function GET() {
  return Response.json(notes);
}

export async function POST(request: Request) {
  const { text } = await request.json();
  const note: Note = { id: 0, text };
  return Response.json(note);
}
