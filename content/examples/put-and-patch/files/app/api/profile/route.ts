interface Profile {
  name: string;
  bio?: string;
  site?: string;
}

let profile: Profile = { name: 'Ada', bio: 'Wrote the first program', site: 'ada.example' };

export function GET() {
  return Response.json(profile);
}

export async function PUT(request: Request) {
  const body: Profile = await request.json();
  // A whole profile needs its name.
  if (!body.name) return Response.json({ error: '"name" is missing' }, { status: 400 });
  profile = body;
  return Response.json(profile);
}

export async function PATCH(request: Request) {
  const changes: Partial<Profile> = await request.json();
  profile = { ...profile, ...changes };
  return Response.json(profile);
}
