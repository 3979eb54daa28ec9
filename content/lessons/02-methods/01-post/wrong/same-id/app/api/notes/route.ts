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
  const note: Note = { id: 1, text };
  notes.push(note);
  return Response.json(note, { status: 201, headers: { Location: `/api/notes/${note.id}` } });
}
