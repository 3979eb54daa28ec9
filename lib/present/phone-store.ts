import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { followOnServer, type FollowState } from './follow-on-server';
import type { Prompt } from './prompt';
import { publishShow, type Publisher } from './publish-show';
import { claimRemote, type PhoneLink } from './remote-link';
import type { Presses, ShowMessage } from './show-message';

/** A phone as a remote of somebody's stage. */
export type Phone =
  | { state: 'opening' }
  | { state: 'refused'; message: string }
  | {
      state: 'on';
      prompt: Prompt | null;
      /** How far this device's clock is ahead of the stage's, in milliseconds. */
      aheadMs: number;
      connection: FollowState;
      /** Whether the server does not take what is pressed. */
      isLost: boolean;
      isOver: boolean;
      /** Whether the stage has not heard of a press yet. */
      isPending: boolean;
    };

interface PhoneState {
  phone: Phone;
  /** Makes this device the remote that the address names, or goes on as the one that it was before it was loaded again. */
  open(): Promise<void>;
  /** Moves the show. While the stage cannot be reached it does nothing: no press arrives when nobody expects it. */
  press(button: keyof Presses): void;
}

export type PhoneStore = ReturnType<typeof createPhoneStore>;

const KEY = 'route-playground:remote';

const keptPhone = v.object({
  link: v.object({ id: v.string(), secret: v.string(), stage: v.string() }),
  presses: v.object({ next: v.number(), previous: v.number(), rescue: v.number() }),
});

type KeptPhone = v.InferOutput<typeof keptPhone>;

/** The remote that this page is, as long as it is there. */
export function createPhoneStore() {
  let kept: KeptPhone | null = null;
  let publisher: Publisher | undefined;
  let heard = 0;
  let isOpened = false;
  return createStore<PhoneState>()((set, get) => {
    const change = (changes: Partial<Extract<Phone, { state: 'on' }>>) => {
      const { phone } = get();
      if (phone.state === 'on') set({ phone: { ...phone, ...changes } });
    };
    const hear = (message: ShowMessage) => {
      if (message.type === 'end') change({ isOver: true });
      const { phone } = get();
      if (message.type !== 'prompt' || phone.state !== 'on') return;
      heard = message.heard;
      // Whatever was told long ago makes it larger.
      const aheadMs = Math.min(phone.aheadMs, Date.now() - message.toldAt);
      change({ prompt: message.prompt, aheadMs, isOver: false, isPending: isPending() });
    };
    const isPending = () => kept !== null && sum(kept.presses) > heard;
    const start = (phone: KeptPhone) => {
      kept = phone;
      keep(phone);
      set({ phone: { ...ON, isPending: false } });
      publisher = publishShow(
        phone.link,
        () => ({ type: 'presses', presses: kept?.presses ?? NONE }),
        (state) => change(state === 'gone' ? { connection: 'gone' } : { isLost: state === 'lost' }),
      );
      followOnServer(phone.link.stage, { hear, onState: (connection) => change({ connection }) });
      publisher.tell();
    };
    return {
      phone: { state: 'opening' },
      open: async () => {
        if (isOpened) return;
        isOpened = true;
        const before = location.hash === '' ? findPhone() : null;
        if (before) return start(before);
        const claimed = await claimRemote(location.hash);
        if (!claimed.ok) return set({ phone: { state: 'refused', message: claimed.message } });
        // The secret is used; what is in the address now opens the same remote again.
        history.replaceState(null, '', location.pathname);
        start({ link: claimed.link, presses: NONE });
      },
      press: (button) => {
        const { phone } = get();
        if (!kept || !canPress(phone)) return;
        kept = { ...kept, presses: { ...kept.presses, [button]: kept.presses[button] + 1 } };
        keep(kept);
        change({ isPending: true });
        publisher?.tell();
      },
    };
  });
}

export function canPress(phone: Phone): boolean {
  return phone.state === 'on' && phone.connection === 'live' && !phone.isLost && !phone.isOver;
}

const NONE: Presses = { next: 0, previous: 0, rescue: 0 };
const ON = { state: 'on', prompt: null, aheadMs: Infinity, connection: 'live', isLost: false, isOver: false } as const;

function sum({ next, previous, rescue }: Presses): number {
  return next + previous + rescue;
}

/** In this tab only: whoever opens another one has no remote. */
function keep(phone: { link: PhoneLink; presses: Presses }): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(phone));
  } catch {
    // Then it does not outlive its page.
  }
}

function findPhone(): KeptPhone | null {
  try {
    return v.parse(keptPhone, JSON.parse(sessionStorage.getItem(KEY) ?? ''));
  } catch {
    return null;
  }
}
