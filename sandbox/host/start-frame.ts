import type { ConnectMessage } from '../protocol';
import { createFrame, type Frame } from './create-frame';
import { withDeadline } from './with-deadline';

/** How long the sandbox's document may take to load and answer. Long: a cold machine under load takes seconds. */
const START_DEADLINE_MS = 30_000;

/** How long it may take where the service worker has it, too. */
const PATIENCE_MS = 2000;

interface FrameOptions {
  /** Where the hidden iframe goes. */
  element: HTMLElement;
  sandboxUrl: string;
}

/**
 * Loads the sandbox's document in a hidden iframe and connects to it. Browsers load a sandboxed iframe past the service
 * worker, so without a network it stays empty; then one without the attribute is answered by the service worker, whose
 * response header makes its origin as opaque (the document refuses to work with any other). Rejects when neither loads.
 */
export async function startFrame(options: FrameOptions): Promise<Frame> {
  const isKept = isAnsweredByServiceWorker(options.sandboxUrl);
  if (isKept && !navigator.onLine) return startIn(createIframe(options.sandboxUrl), options, START_DEADLINE_MS);
  const sandboxed = createIframe(options.sandboxUrl);
  sandboxed.setAttribute('sandbox', 'allow-scripts');
  if (!isKept) return startIn(sandboxed, options, START_DEADLINE_MS);
  return startIn(sandboxed, options, PATIENCE_MS).catch(() =>
    startIn(createIframe(options.sandboxUrl), options, START_DEADLINE_MS),
  );
}

async function startIn(iframe: HTMLIFrameElement, { element }: FrameOptions, deadlineMs: number): Promise<Frame> {
  const channel = new MessageChannel();
  const frame = createFrame(channel.port1, () => iframe.remove());
  try {
    await withDeadline(connect(iframe, element, channel.port2, frame), deadlineMs, () => {
      throw new Error(`Failed to start the sandbox: ${iframe.src} did not answer within ${deadlineMs / 1000} s`);
    });
    return frame;
  } catch (error) {
    frame.remove();
    throw error;
  }
}

function isAnsweredByServiceWorker(sandboxUrl: string): boolean {
  const { origin } = new URL(sandboxUrl, location.href);
  // A page in a sandboxed iframe has no origin, and may not even ask for the service worker.
  return origin === self.origin && 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

function createIframe(sandboxUrl: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.src = sandboxUrl;
  iframe.title = 'Sandbox';
  iframe.tabIndex = -1;
  iframe.setAttribute('aria-hidden', 'true');
  // Not `display: none`: browsers slow the timers of frames that are not rendered.
  iframe.style.cssText = 'position:absolute;width:1px;height:1px;border:0;opacity:0;pointer-events:none';
  return iframe;
}

async function connect(
  iframe: HTMLIFrameElement,
  element: HTMLElement,
  port: MessagePort,
  frame: Frame,
): Promise<void> {
  const loaded = new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
  element.append(iframe);
  await loaded;
  // To any origin: the frame's is opaque, which no target origin names. The message holds nothing but the port.
  iframe.contentWindow?.postMessage({ type: 'route-playground:connect' } satisfies ConnectMessage, '*', [port]);
  await frame.ready;
}
