import { errors } from 'jose';
import { verifyToken } from '@/lib/tokens';

export async function GET(request: Request) {
  const token = request.headers.get('authorization')?.replace(/^Bearer /, '');
  if (!token) return Response.json({ error: 'Log in first' }, { status: 401 });
  try {
    const { sub, role } = await verifyToken(token);
    return Response.json({ user: sub, role });
  } catch (error) {
    const code = error instanceof errors.JOSEError ? error.code : 'unknown';
    return Response.json({ error: 'Invalid token', code }, { status: 401 });
  }
}
