import type { HeaderList } from '@/sandbox/protocol';

/** A response as it is shown or saved. */
export interface ResponseMessage {
  status: number;
  statusText: string;
  headers: HeaderList;
  body: Uint8Array;
}

/** The status line and headers of an HTTP/1.1 message, with the blank line that ends them. */
export function rawHead({ status, statusText, headers }: Omit<ResponseMessage, 'body'>): string {
  const lines = [`HTTP/1.1 ${status} ${statusText}`.trimEnd(), ...headers.map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** A response as an HTTP/1.1 message. The body stands as it was received, never chunked. */
export function rawHttp(response: ResponseMessage): Uint8Array {
  const head = new TextEncoder().encode(rawHead(response));
  const message = new Uint8Array(head.length + response.body.length);
  message.set(head);
  message.set(response.body, head.length);
  return message;
}
