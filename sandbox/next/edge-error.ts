import { decorateServerError } from 'next/dist/shared/lib/error-source';

/**
 * What `next dev` makes of something that was thrown in the edge runtime, which is another realm there: an Error of the
 * server's, by the same name. See `getServerError` of `next/dist/server/dev/node-stack-frames`.
 */
export function asEdgeServerError(thrown: unknown): Error {
  const { message, name, stack } = Object(thrown) as Partial<Error>;
  const error = new Error(message);
  error.name = name as string;
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at |@/.test(line)) : [];
  error.stack = [String(error), ...frames].join('\n');
  decorateServerError(error, 'edge-server');
  return error;
}
