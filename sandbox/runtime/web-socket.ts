const PLACES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };

type Handler = ((event: Event) => void) | null;

/**
 * The `WebSocket` of a Next.js server's global object, so that code can look for it. From a sandbox nothing connects: like a
 * server that cannot be reached, every socket errs and closes at once, and the error says why.
 */
export class WebSocket extends EventTarget {
  readonly url: string;
  readonly protocol = '';
  readonly extensions = '';
  readonly bufferedAmount = 0;
  binaryType = 'blob';
  readyState = PLACES.CONNECTING;
  onopen: Handler = null;
  onmessage: Handler = null;
  onerror: Handler = null;
  onclose: Handler = null;

  constructor(url: string | URL) {
    super();
    const { href, protocol } = new URL(url);
    if (!/^(wss?|https?):$/.test(protocol)) throw new DOMException(`Invalid URL: ${href}`, 'SyntaxError');
    this.url = href;
    setTimeout(() => this.#fail(), 0);
  }

  send(): void {
    if (this.readyState === PLACES.CONNECTING) {
      throw new DOMException('WebSocket is not open: readyState 0 (CONNECTING)', 'InvalidStateError');
    }
  }

  close(): void {
    this.readyState = PLACES.CLOSING;
  }

  #fail(): void {
    this.readyState = PLACES.CLOSED;
    const message = `The playground opens no WebSockets: ${this.url} was not connected.`;
    const error = new Error(message);
    this.#tell(Object.assign(new Event('error'), { message, error }), this.onerror);
    this.#tell(Object.assign(new Event('close'), { code: 1006, reason: '', wasClean: false }), this.onclose);
  }

  #tell(event: Event, handler: Handler): void {
    handler?.call(this, event);
    this.dispatchEvent(event);
  }
}

for (const [name, value] of Object.entries(PLACES)) {
  for (const owner of [WebSocket, WebSocket.prototype]) Object.defineProperty(owner, name, { value, enumerable: true });
}
