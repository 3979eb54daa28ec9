import { expect, test } from 'vitest';
import { IncomingMessage } from './incoming-message';
import { ServerResponse } from './server-response';
import { Socket } from './socket';

/** A response, and in `events` what reached the client. */
function createResponse(method = 'GET') {
  const events: string[] = [];
  const socket = new Socket(() => events.push('closed'));
  const req = new IncomingMessage({ method, url: '/', headers: [], body: null, socket });
  const res = new ServerResponse(req, {
    head: ({ status }) => events.push(`head ${status}`),
    chunk: (bytes) => Promise.resolve(void events.push(`chunk ${bytes.byteLength}`)),
    end: () => events.push('end'),
  });
  return { res, events };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a response is sent as head, chunks and end', async () => {
  const { res, events } = createResponse();
  res.end('four');
  await settled();
  expect(events).toEqual(['head 200', 'chunk 4', 'end']);
});

test('a complete response is finished when it closes, one that is given up is not', async () => {
  const finished: boolean[] = [];
  const [complete, givenUp] = [createResponse(), createResponse()];
  for (const { res } of [complete, givenUp]) res.on('close', () => finished.push(res.writableFinished));
  complete.res.end('four');
  await settled();
  givenUp.res.destroy();
  await settled();
  expect(finished).toEqual([true, false]);
});

test('a body shorter than its content-length ends in a closed connection', async () => {
  const { res, events } = createResponse();
  res.setHeader('content-length', '9');
  res.end('four');
  await settled();
  expect(events).toEqual(['head 200', 'chunk 4', 'closed']);
});

test('an answer to HEAD may state a length and has no body', async () => {
  const { res, events } = createResponse('HEAD');
  res.setHeader('content-length', '9');
  res.end();
  await settled();
  expect(events).toEqual(['head 200', 'end']);
});
