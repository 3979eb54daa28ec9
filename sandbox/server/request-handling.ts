import type { HostAsk } from '../protocol';
import type { NextServer } from '../next/create-next-server';
import { IncomingMessage } from '../runtime/http/incoming-message';
import type { Post } from '../runtime/host-port';
import { refuseRequest } from '../runtime/http/refuse-request';
import { ServerResponse } from '../runtime/http/server-response';
import { Socket } from '../runtime/http/socket';
import { emitEventOf } from '../runtime/emit-event';
import { requestContext, type RequestContext } from '../runtime/request-context';
import { createRequestTrace, type RequestTrace } from '../runtime/request-trace';
import { createResponseChannel, type ResponseChannel } from './response-channel';
import { traceResponse } from './trace-response';

type RequestMessage = Extract<HostAsk, { type: 'request' }>;

interface Exchange {
  channel: ResponseChannel;
  res: ServerResponse;
}

/** Answers requests, several at a time, each in an async context of its own. */
export function createRequestHandling(post: Post, server: () => NextServer) {
  const exchanges = new Map<number, Exchange>();

  function answer(message: RequestMessage): void {
    const trace = createRequestTrace((steps) => emitEventOf(message.id, { type: 'trace', steps }));
    const channel = traceResponse(createResponseChannel(message.id, post), message, trace);
    const refusal = refuseRequest(message);
    if (refusal) return refuse(channel, refusal);
    const socket = new Socket(() => channel.closeConnection());
    const req = new IncomingMessage({ ...message, socket });
    const res = new ServerResponse(req, channel);
    exchanges.set(message.id, { channel, res });
    res.on('close', () => exchanges.delete(message.id));
    requestContext.run(contextOf(message, trace), () => {
      server()
        .handle(req, res)
        .catch((error: unknown) => console.error(error));
    });
  }

  function contextOf({ id, method, url }: RequestMessage, trace: RequestTrace): RequestContext {
    return {
      id,
      method,
      url,
      trace,
      matched(route, { file, line }, lost = []) {
        if (trace.match?.file !== file) {
          trace.match = { route, file, line };
          const label = [`${file} answers ${method} ${url.split('?')[0] ?? url}`, ...lost].join('; ');
          trace.add({ kind: 'match', label, detail: { route, file }, position: { file, line, column: 1 } });
        }
        // What is known must not be lost where the handler never ends.
        trace.flush();
        post({ type: 'matched', id, route, file, line });
      },
      middleware(place: { file: string; line: number } | null) {
        post({ type: 'middleware', id, ...(place ?? { file: null, line: null }) });
      },
    };
  }

  return {
    answer,
    grant: (id: number, chunks: number) => exchanges.get(id)?.channel.grant(chunks),
    abort: (id: number) => void exchanges.get(id)?.res.destroy(),
  };
}

function refuse(channel: ResponseChannel, { status, phrase }: { status: number | null; phrase: string }): void {
  if (status !== null) channel.head({ status, statusText: phrase, headers: [['Connection', 'close']] });
  channel.closeConnection();
}
