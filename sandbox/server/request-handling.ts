import type { HostToServerMessage } from '../protocol';
import type { NextServer } from '../next/create-next-server';
import { IncomingMessage } from '../runtime/http/incoming-message';
import type { Post } from '../runtime/host-port';
import { refuseRequest } from '../runtime/http/refuse-request';
import { ServerResponse } from '../runtime/http/server-response';
import { Socket } from '../runtime/http/socket';
import { requestContext } from '../runtime/request-context';
import { createResponseChannel, type ResponseChannel } from './response-channel';

type RequestMessage = Extract<HostToServerMessage, { type: 'request' }>;

interface Exchange {
  channel: ResponseChannel;
  res: ServerResponse;
}

/** Answers requests, several at a time, each in an async context of its own. */
export function createRequestHandling(post: Post, server: () => NextServer) {
  const exchanges = new Map<number, Exchange>();

  function answer(message: RequestMessage): void {
    const channel = createResponseChannel(message.request, post);
    const refusal = refuseRequest(message);
    if (refusal) return refuse(channel, refusal);
    const socket = new Socket(() => channel.closeConnection());
    const req = new IncomingMessage({ ...message, socket });
    const res = new ServerResponse(req, channel);
    exchanges.set(message.request, { channel, res });
    res.on('close', () => exchanges.delete(message.request));
    requestContext.run(contextOf(message), () => {
      server()
        .handle(req, res)
        .catch((error: unknown) => console.error(error));
    });
  }

  function contextOf({ request, method }: RequestMessage) {
    return {
      id: request,
      method,
      matched(route: string, { file, line }: { file: string; line: number }) {
        post({ type: 'matched', request, route, file, line });
      },
    };
  }

  return {
    answer,
    grant: (request: number, chunks: number) => exchanges.get(request)?.channel.grant(chunks),
    abort(request: number): void {
      const exchange = exchanges.get(request);
      exchange?.res.destroy();
    },
  };
}

function refuse(channel: ResponseChannel, { status, phrase }: { status: number | null; phrase: string }): void {
  if (status !== null) channel.head(status, phrase, [['Connection', 'close']]);
  channel.closeConnection();
}
