import { after } from '@/lib/page/timers';
import { tellShow, type ShowLink } from './show-link';
import type { ShowMessage } from './show-message';

/** How it goes: `gone` where the server does not take it any more. */
export type PublishState = 'told' | 'lost' | 'gone';

/** As often as an eye tells apart what is typed. */
const PAUSE_MS = 100;
const RETRY_MS = 1000;

export interface Publisher {
  /** There is something new. */
  tell(): void;
  /** Says that it is over, and no more. */
  end(): void;
  /** Says no more. */
  stop(): void;
}

/**
 * Tells a show on the server what it looks like. States are whole, so that only the newest is told, one at a time and until
 * the server has it.
 */
export function publishShow(
  link: Pick<ShowLink, 'id' | 'secret'>,
  current: () => ShowMessage,
  onState: (state: PublishState) => void,
): Publisher {
  let isEnded = false;
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  let isNews = false;
  let isBusy = false;
  let count = 0;
  const message = (): ShowMessage => (isEnded ? { type: 'end' } : current());
  const tellNewest = async () => {
    if (isBusy || !isNews || isStopped()) return;
    isBusy = true;
    isNews = false;
    // Whoever comes back, with another memory, is not older than what she told before.
    count = Math.max(Date.now(), count + 1);
    const told = await tellShow(link, count, message());
    isBusy = false;
    if (isStopped()) return;
    if (typeof told === 'object') count = told.newest;
    if (told === 'refused') return onState('gone');
    if (told === 'lost' || typeof told === 'object') isNews = true;
    onState(told === 'lost' || told === 'too-large' ? 'lost' : 'told');
    after(told === 'lost' ? RETRY_MS : PAUSE_MS, () => void tellNewest());
  };
  const tell = (isLast = false) => {
    if (isEnded) return;
    isEnded = isLast;
    isNews = true;
    void tellNewest();
  };
  return { tell: () => tell(), end: () => tell(true), stop: () => stopping.abort() };
}
