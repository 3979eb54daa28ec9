interface User {
  name: string;
  role: 'reader' | 'admin';
}

const users = new Map<string, User>([
  ['reader-token', { name: 'Ada', role: 'reader' }],
  ['admin-token', { name: 'Grace', role: 'admin' }],
]);

type UserHandler = (request: Request, user: User) => Response | Promise<Response>;

/** Lets a handler run for users with the role only. */
export function withUser(role: User['role'], handler: UserHandler) {
  return (request: Request) => {
    const [scheme, token = ''] = request.headers.get('authorization')?.split(' ') ?? [];
    const user = scheme === 'Bearer' ? users.get(token) : undefined;
    // 401: we do not know you.
    if (!user) {
      const headers = { 'WWW-Authenticate': 'Bearer realm="reports"' };
      return Response.json({ error: 'Log in' }, { status: 401, headers });
    }
    // 403: we know you, and you may not.
    if (role === 'admin' && user.role !== 'admin') return Response.json({ error: 'Admins only' }, { status: 403 });
    return handler(request, user);
  };
}
