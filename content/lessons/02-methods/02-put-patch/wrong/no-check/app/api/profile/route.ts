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

  profile = next;
  return Response.json(profile);
}

export async function PATCH(request: Request) {
  const changes: Partial<Profile> = await request.json();
  profile = { ...profile, ...changes };
  return Response.json(profile);
}
