import SwaggerUI, { type SwaggerRequest } from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import type { FromDocsMessage, ShowMessage, ToDocsMessage } from './docs-protocol';

// The frame's whole script: Swagger UI, whose requests go to the page. The frame itself may connect to nothing.

// Opaque, or nothing runs here: with the site's own origin a document's code would reach what is the visitor's.
if (self.origin === 'null') {
  addEventListener('message', ({ data, ports: [port] }: MessageEvent<ShowMessage>) => {
    if (port) show(data, port);
  });
}

function show({ document: spec, places, theme }: ShowMessage, port: MessagePort): void {
  document.documentElement.classList.toggle('dark-mode', theme === 'dark');
  const say = (message: FromDocsMessage) => port.postMessage(message);
  const userFetch = createFetch(port, say);
  const requestInterceptor = (request: SwaggerRequest) => {
    if (request.loadSpec) throw new Error(`${request.url} is not of this document, and is not loaded here`);
    return { ...request, userFetch };
  };
  SwaggerUI({
    ...{ domNode: document.getElementById('docs'), spec, requestInterceptor },
    ...{ validatorUrl: null, deepLinking: false, tryItOutEnabled: true, displayRequestDuration: true },
    plugins: [linksToExports(places, say)],
    onComplete: () => say({ type: 'shown' }),
  });
}

/** A `fetch` that is answered over the port. */
function createFetch(port: MessagePort, say: (message: FromDocsMessage) => void) {
  const waiting = new Map<number, (message: ToDocsMessage) => void>();
  port.onmessage = ({ data }: MessageEvent<ToDocsMessage>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  let lastId = 0;
  return async (url: string, { method = 'GET', headers = {}, body }: SwaggerRequest) => {
    const id = ++lastId;
    const wrapped = body === undefined || body === null ? null : new Response(body);
    const type = wrapped?.headers.get('content-type');
    const named = Object.entries(headers);
    const hasType = type == null || named.some(([name]) => name.toLowerCase() === 'content-type');
    const bytes = wrapped && new Uint8Array(await wrapped.arrayBuffer());
    const answer = new Promise<ToDocsMessage>((resolve) => waiting.set(id, resolve));
    say({ type: 'fetch', id, method, url, headers: hasType ? named : [...named, ['content-type', type]], body: bytes });
    return responseOf(await answer);
  };
}

/** Not a `Response`: that of a browser has no Set-Cookie, and takes no body with some statuses. */
function responseOf(answer: ToDocsMessage) {
  if (answer.type === 'failure') throw new TypeError(answer.reason);
  const { url, status, statusText, body } = answer;
  const headers = new Headers(answer.headers);
  const type = headers.get('content-type') ?? '';
  return {
    ...{ url, status, statusText, headers, ok: status >= 200 && status < 300 },
    text: () => Promise.resolve(new TextDecoder().decode(body)),
    blob: () => Promise.resolve(new Blob([body.slice()], { type })),
  };
}

interface System {
  React: { createElement(type: unknown, props: object | null, ...children: unknown[]): unknown };
}

interface SummaryProps {
  operationProps: { get(name: string): unknown };
}

/** Each operation says which export answers; a press on that opens its line. */
function linksToExports(places: Record<string, string>, say: (message: FromDocsMessage) => void) {
  const wrap =
    (Original: unknown, { React: { createElement } }: System) =>
    (props: SummaryProps) => {
      const [method, path] = [props.operationProps.get('method'), props.operationProps.get('path')].map(String);
      const place = places[`${method?.toUpperCase()} ${path}`];
      const open = (event: Event) => {
        event.stopPropagation();
        if (place !== undefined) say({ type: 'open', place });
      };
      const link = place === undefined ? null : createElement('a', { className: 'export', onClick: open }, place);
      return createElement('span', null, createElement(Original, props), ' ', link);
    };
  return { wrapComponents: { OperationSummaryPath: wrap } };
}
