import { after } from '@/lib/page/timers';
import { tellShow, type ShowLink } from './show-link';
import type { ShowMessage } from './show-message';
import type { StageShot } from './stage-shot';

/** How it goes: `gone` where the server does not take it any more. */
export type PublishState = 'told' | 'lost' | 'gone';

/** As often as an eye tells apart what is typed. */
const PAUSE_MS = 100;
const RETRY_MS = 1000;

/**
 * Tells a show on the server what is on the stage. States are whole, so that only the newest is told, one at a time and until
 * the server has it.
 */
export function publishShow(
  link: ShowLink,
  shot: () => StageShot,
  onState: (state: PublishState) => void,
): { tell(): void; end(): void } {
  let isEnded = false;
  let isNews = false;
  let isBusy = false;
  let count = 0;
  const message = (): ShowMessage => (isEnded ? { type: 'end' } : { type: 'shot', shot: shot() });
  const tellNewest = async () => {
    if (isBusy || !isNews) return;
    isBusy = true;
    isNews = false;
    // Whoever comes back, with another memory, is not older than what she told before.
    count = Math.max(Date.now(), count + 1);
    const told = await tellShow(link, count, message());
    isBusy = false;
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
  return { tell: () => tell(), end: () => tell(true) };
}
