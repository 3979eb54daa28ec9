interface Profile {
  name: string;
  city?: string;
}

let profile: Profile = { name: 'Ada', city: 'London' };

export function GET() {
  return Response.json(profile);
}

export async function PUT(request: Request) {
  return Response.json(profile);
}

export async function PATCH(request: Request) {
  return Response.json(profile);
}
