import { CREDIT_WINDOW, type HostToServerMessage, type ServerToHostMessage } from '../protocol';
import { createBudget } from './budget';
import { weigh } from './weigh';

/** What a server may send that nobody asked it for: logs, fetches, anything forged. */
const MESSAGES = { burst: 3000, perSecond: 2000 };
const BYTES = { burst: 16 * 1024 * 1024, perSecond: 16 * 1024 * 1024 };
/** A message that comes by itself costs the page as much as so many that come in one batch. */
const ALONE = 8;
/** What is no message of the protocol costs as many as this: only code that got hold of the port sends it. */
const JUNK = 60;
/** `matched`, `response-head` and `response-end`. */
const BESIDES_CHUNKS = 3;

export interface FloodGuard {
  /** Takes note of what the host allows the server by this message. */
  sent: (message: HostToServerMessage) => void;
  /**
   * Judges what the server sent, the first of what came together (`first`) or one behind it; `flood` when it is more than
   * the page could take in without standing still.
   */
  judge: (message: ServerToHostMessage | null, first: boolean) => 'take' | 'drop' | 'flood';
}

/** A response is paid for by the credit that the host gave; everything else is rationed by number and size. */
export function createFloodGuard(now: () => number): FloodGuard {
  const credit = new Map<number, number>();
  const messages = createBudget(MESSAGES, now);
  const bytes = createBudget(BYTES, now);

  function grant(request: number, chunks: number): void {
    credit.set(request, (credit.get(request) ?? 0) + chunks);
  }

  function isPaid(message: ServerToHostMessage): boolean {
    if (!isOfResponse(message)) return false;
    const left = credit.get(message.request) ?? 0;
    if (message.type === 'response-end') credit.delete(message.request);
    else if (left > 0) credit.set(message.request, left - 1);
    return left > 0;
  }

  return {
    sent(message) {
      if (message.type === 'request') grant(message.request, CREDIT_WINDOW + BESIDES_CHUNKS);
      // A fetch that was answered was no flood.
      if (message.type === 'fetch-response' || message.type === 'fetch-error') messages.refund(ALONE);
      // What comes for an ended response is not paid for.
      if (message.type === 'credit' && credit.has(message.request)) grant(message.request, message.chunks);
    },
    judge(message, first) {
      if (!message) return messages.spend(JUNK) ? 'drop' : 'flood';
      if (isPaid(message)) return 'take';
      if (!messages.spend(first ? ALONE : 1) || !bytes.spend(weigh(message))) return 'flood';
      // Taken, it would be answered with more credit.
      return isOfResponse(message) ? 'drop' : 'take';
    },
  };
}

type ResponseMessage = Extract<ServerToHostMessage, { type: `response-${string}` | 'matched' }>;

function isOfResponse(message: ServerToHostMessage): message is ResponseMessage {
  return message.type === 'matched' || message.type.startsWith('response-');
}
