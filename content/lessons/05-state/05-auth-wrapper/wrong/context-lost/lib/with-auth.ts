import { isValid } from '@/lib/tokens';

type Handler<Context> = (request: Request, context: Context) => Response | Promise<Response>;

/** The handler, for those who have a token. */
export function withAuth<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    const token = request.headers.get('authorization')?.match(/^Bearer (.+)$/i)?.[1];
    if (await isValid(token)) return handler(request, {} as Context);
    const headers = { 'WWW-Authenticate': 'Bearer' };
    return Response.json({ error: 'Send a valid token' }, { status: 401, headers });
  };
}
