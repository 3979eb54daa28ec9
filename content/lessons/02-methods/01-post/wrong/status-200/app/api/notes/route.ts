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
  const note: Note = { id: notes.length + 1, text };
  notes.push(note);
  return Response.json(note, { headers: { Location: `/api/notes/${note.id}` } });
}
