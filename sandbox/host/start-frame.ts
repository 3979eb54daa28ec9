import type { ConnectMessage } from '../protocol';
import { createFrame, type Frame } from './create-frame';
import { withDeadline } from './with-deadline';

/** How long the sandbox's document may take to load and answer. Long: a cold machine under load takes seconds. */
const START_DEADLINE_MS = 30_000;

interface FrameOptions {
  /** Where the hidden iframe goes. */
  element: HTMLElement;
  sandboxUrl: string;
}

/** Loads the sandbox's document in a hidden iframe and connects to it. Rejects when it does not load. */
export async function startFrame({ element, sandboxUrl }: FrameOptions): Promise<Frame> {
  const iframe = createIframe(sandboxUrl);
  const channel = new MessageChannel();
  const frame = createFrame(channel.port1, () => iframe.remove());
  try {
    await withDeadline(connect(iframe, element, channel.port2, frame), START_DEADLINE_MS, () => {
      throw new Error(`Failed to start the sandbox: ${iframe.src} did not answer within ${START_DEADLINE_MS / 1000} s`);
    });
    return frame;
  } catch (error) {
    frame.remove();
    throw error;
  }
}

function createIframe(sandboxUrl: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.setAttribute('sandbox', 'allow-scripts');
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
