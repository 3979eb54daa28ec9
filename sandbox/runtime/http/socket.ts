import { EventEmitter } from 'node:events';

/** The client's end of the connection, as far as servers look at it. */
export class Socket extends EventEmitter {
  readonly remoteAddress = '127.0.0.1';
  readonly remotePort = 50000;
  readonly remoteFamily = 'IPv4';
  readonly encrypted = false;
  writable = true;
  destroyed = false;
  readonly #closeConnection: () => void;

  /** @param closeConnection what closes the connection without an answer (or without the rest of it) */
  constructor(closeConnection: () => void) {
    super();
    this.#closeConnection = closeConnection;
  }

  destroy(): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.writable = false;
    this.#closeConnection();
    this.emit('close');
    return this;
  }

  setTimeout(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  cork(): void {}
  uncork(): void {}
}
