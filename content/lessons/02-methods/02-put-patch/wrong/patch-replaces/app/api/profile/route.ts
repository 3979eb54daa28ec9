interface Profile {
  name: string;
  city?: string;
}

let profile: Profile = { name: 'Ada', city: 'London' };

export function GET() {
  return Response.json(profile);
}

export async function PUT(request: Request) {
  const next: Profile = await request.json();
  if (!next.name) return Response.json({ error: 'A profile needs a name' }, { status: 400 });
  profile = next;
  return Response.json(profile);
}

export async function PATCH(request: Request) {
  const changes: Partial<Profile> = await request.json();
  profile = { ...changes } as Profile;
  return Response.json(profile);
}
