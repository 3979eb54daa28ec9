import type { ShowMessage } from './show-message';
import type { StageShot } from './stage-shot';

/** What the speaker's window and those that show the same say to each other. */
type Message = { type: 'hello' } | ShowMessage;

const NAME = 'route-playground:show';

/** Shows the stage in the other windows of this browser that are open for it. */
export function broadcastShow(id: string, shot: () => StageShot): { tell(): void; end(): void } {
  const channel = new BroadcastChannel(`${NAME}:${id}`);
  const post = (message: Message) => channel.postMessage(message);
  let frame = 0;
  const tell = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      post({ type: 'shot', shot: shot() });
    });
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    // A window in the back has no frames.
    if (data.type === 'hello') post({ type: 'shot', shot: shot() });
  };
  return {
    tell,
    end: () => {
      cancelAnimationFrame(frame);
      post({ type: 'end' });
      channel.close();
    },
  };
}

/** Follows a show in another window. @returns its undo */
export function followShow(id: string, hear: (message: ShowMessage) => void): () => void {
  const channel = new BroadcastChannel(`${NAME}:${id}`);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type !== 'hello') hear(data);
  };
  channel.postMessage({ type: 'hello' } satisfies Message);
  return () => channel.close();
}
