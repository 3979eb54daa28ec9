import type { HostAsk, ResponseHead } from '../protocol';
import { traceHead } from '../next/trace/trace-head';
import type { RequestTrace } from '../runtime/request-trace';
import type { ResponseChannel } from './response-channel';

type TracedRequest = Pick<Extract<HostAsk, { type: 'request' }>, 'method' | 'url'>;

/** Notes in the request's trace what its response was. @returns the channel to write the response to */
export function traceResponse(channel: ResponseChannel, request: TracedRequest, trace: RequestTrace): ResponseChannel {
  let begun: number | undefined;
  let status = 0;
  let byteLength = 0;
  let isOver = false;

  function end(closed: boolean): void {
    if (isOver) return;
    isOver = true;
    const said = `${status === 0 ? 'no answer' : `answered ${status}`}, ${byteLength.toLocaleString('en')} bytes`;
    const label = closed ? `the connection was closed: ${said}` : said;
    trace.end({ kind: 'response', label, detail: { status, byteLength, closed } }, begun ?? trace.begin());
  }

  return {
    ...channel,
    head(head: ResponseHead) {
      traceHead(trace, request, head);
      begun = trace.begin();
      status = head.status;
      channel.head(head);
    },
    chunk(bytes) {
      byteLength += bytes.byteLength;
      return channel.chunk(bytes);
    },
    end() {
      end(false);
      channel.end();
    },
    closeConnection() {
      end(true);
      channel.closeConnection();
    },
  };
}
