import { unstable_rethrow } from 'next/navigation';

/** An error the client may see. */
export class HttpError extends Error {
  status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** Turns what a handler throws into an answer. */
export function withErrors<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof HttpError) return Response.json({ error: error.message }, { status: error.status });
      // The console gets the truth, the client only a number to ask about.
      const id = crypto.randomUUID().slice(0, 8);
      console.error(`[${id}]`, error);
      return Response.json({ error: 'Something went wrong', id }, { status: 500 });
    }
  };
}
