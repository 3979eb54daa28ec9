import { withUser } from '@/lib/with-user';

export const GET = withUser('reader', (_request, user) => Response.json({ reports: 3, for: user.name }));

export const DELETE = withUser('admin', () => new Response(null, { status: 204 }));
