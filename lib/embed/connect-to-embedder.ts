import { parseConnectMessage, type ListensMessage } from './embed-protocol';

export interface EmbedderConnection {
  port: MessagePort;
  /** Whether the embedding page answers what handlers fetch from other origins. */
  answersFetch: boolean;
}

/** Tells the embedding page that this one listens, and waits for its port. Only the parent window may give one, once. */
export function connectToEmbedder(signal: AbortSignal): Promise<EmbedderConnection> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const receive = (event: MessageEvent<unknown>) => {
      const message = parseConnectMessage(event.data);
      const [port] = event.ports;
      if (event.source !== window.parent || !message || !port) return;
      listening.abort();
      resolve({ port, answersFetch: message.fetch });
    };
    window.addEventListener('message', receive, { signal: AbortSignal.any([signal, listening.signal]) });
    // Any page may embed this one, and the message tells nothing.
    window.parent.postMessage({ type: 'route-playground:embed-listens' } satisfies ListensMessage, '*');
  });
}
