import type { HostAsk } from '../protocol';
import type { NextServer } from '../next/create-next-server';
import { IncomingMessage } from '../runtime/http/incoming-message';
import type { Post } from '../runtime/host-port';
import { refuseRequest } from '../runtime/http/refuse-request';
import { ServerResponse } from '../runtime/http/server-response';
import { Socket } from '../runtime/http/socket';
import { requestContext } from '../runtime/request-context';
import { createResponseChannel, type ResponseChannel } from './response-channel';

type RequestMessage = Extract<HostAsk, { type: 'request' }>;

interface Exchange {
  channel: ResponseChannel;
  res: ServerResponse;
}

/** Answers requests, several at a time, each in an async context of its own. */
export function createRequestHandling(post: Post, server: () => NextServer) {
  const exchanges = new Map<number, Exchange>();

  function answer(message: RequestMessage): void {
    const channel = createResponseChannel(message.id, post);
    const refusal = refuseRequest(message);
    if (refusal) return refuse(channel, refusal);
    const socket = new Socket(() => channel.closeConnection());
    const req = new IncomingMessage({ ...message, socket });
    const res = new ServerResponse(req, channel);
    exchanges.set(message.id, { channel, res });
    res.on('close', () => exchanges.delete(message.id));
    requestContext.run(contextOf(message), () => {
      server()
        .handle(req, res)
        .catch((error: unknown) => console.error(error));
    });
  }

  function contextOf({ id, method }: RequestMessage) {
    return {
      id,
      method,
      matched(route: string, { file, line }: { file: string; line: number }) {
        post({ type: 'matched', id, route, file, line });
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
