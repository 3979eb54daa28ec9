import { createStore } from 'zustand/vanilla';
import { followOnServer } from './follow-on-server';
import { promptOf } from './prompt';
import { publishShow } from './publish-show';
import { createRemoteLink, type RemoteLink } from './remote-link';
import type { Presses, ShowMessage } from './show-message';
import type { ShowStore } from './show-store';

/** A phone that moves the show. `waiting`: its link is shown and no phone has it yet. */
export type Remote =
  | { state: 'none' | 'creating' | 'no-server' }
  | { state: 'waiting'; url: string }
  | { state: 'on'; isLost: boolean }
  | { state: 'failed'; message: string };

interface RemoteState {
  remote: Remote;
  /** Shows a link for a phone, or hides it. Where a phone has one, it loses the show to the next. */
  toggle(): Promise<void>;
  /** Nobody's phone moves the show any more. */
  end(): void;
}

export type RemoteStore = ReturnType<typeof createRemoteStore>;

/** The phone of a show. Presses are counted, so that one that is told twice, or with the next, is done once. */
export function createRemoteStore(show: ShowStore, hasServer: boolean) {
  let undo = () => {};
  return createStore<RemoteState>()((set, get) => {
    const turn = (remote: Remote) => set({ remote });
    const end = () => {
      undo();
      turn({ state: 'none' });
    };
    const connect = ({ id, url, stage }: RemoteLink) => {
      let heard: Presses = { next: 0, previous: 0, rescue: 0 };
      const prompt = (): ShowMessage => ({
        ...{ type: 'prompt', prompt: promptOf(show.getState()), toldAt: Date.now() },
        heard: heard.next + heard.previous + heard.rescue,
      });
      const publisher = publishShow(stage, prompt, (state) => {
        if (state === 'gone') end();
        else if (get().remote.state === 'on') turn({ state: 'on', isLost: state === 'lost' });
      });
      const hear = (message: ShowMessage) => {
        if (message.type !== 'presses') return;
        const before = heard;
        heard = message.presses;
        if (get().remote.state === 'waiting') turn({ state: 'on', isLost: false });
        press(show, before, heard);
        publisher.tell();
      };
      const onState = (state: unknown) => {
        if (get().remote.state === 'on') turn({ state: 'on', isLost: state !== 'live' });
      };
      const unfollow = followOnServer(id, { hear, onState });
      const deafen = show.subscribe((now, before) => {
        if (now.at !== before.at || now.startedAt !== before.startedAt) publisher.tell();
      });
      undo = () => {
        undo = () => {};
        unfollow();
        deafen();
        publisher.end();
      };
      turn({ state: 'waiting', url });
      publisher.tell();
    };
    return {
      remote: { state: 'none' },
      end,
      toggle: async () => {
        const { state } = get().remote;
        if (state === 'creating') return;
        end();
        if (state === 'waiting') return;
        if (!hasServer) return turn({ state: 'no-server' });
        turn({ state: 'creating' });
        const created = await createRemoteLink();
        if (get().remote.state !== 'creating') return;
        if (created.ok) connect(created.link);
        else turn({ state: 'failed', message: created.message });
      },
    };
  });
}

function press(show: ShowStore, before: Presses, now: Presses): void {
  const { step, rescue } = show.getState();
  const by = now.next - before.next - (now.previous - before.previous);
  for (let left = Math.abs(by); left > 0; left -= 1) step(by > 0 ? 1 : -1);
  if (now.rescue > before.rescue) rescue();
}
