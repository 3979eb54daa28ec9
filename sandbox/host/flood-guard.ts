import {
  CREDIT_WINDOW,
  type HostAsk,
  type HostToServerMessage,
  type ServerAnswer,
  type ServerToHostMessage,
} from '../protocol';
import { createBudget } from './budget';
import { isAnswer } from './parse-message';
import { weigh } from './weigh';

/** What a server may send that nobody asked it for: events, asks of its own, anything forged. */
const MESSAGES = { burst: 3000, perSecond: 2000 };
const BYTES = { burst: 16 * 1024 * 1024, perSecond: 16 * 1024 * 1024 };
/** A message that comes by itself costs the page as much as so many that come in one batch. */
const ALONE = 8;
/** What is no message of the protocol costs as many as this: only code that got hold of the port sends it. */
const JUNK = 60;
/**
 * `middleware` on the way in and out, `matched`, `response-head` and `response-end`, and the steps that come with the first
 * and the last.
 */
const BESIDES_CHUNKS = 7;

export interface FloodGuard {
  /** Takes note of what the host asks: answers to it are paid for. */
  asked: (ask: HostAsk) => void;
  /** Takes note of what the host allows the server by another message. */
  sent: (message: HostToServerMessage) => void;
  /**
   * Judges what the server sent, the first of what came together (`first`) or one behind it; `flood` when it is more than
   * the page could take in without standing still.
   */
  judge: (message: ServerToHostMessage | null, first: boolean) => 'take' | 'drop' | 'flood';
}

/** Answers and pongs are paid for by what the host asked and the credit it gave; everything else is rationed by number and size. */
export function createFloodGuard(now: () => number): FloodGuard {
  /** How many more answers may come, by the id of what was asked. */
  const credit = new Map<number, number>();
  /** Each request begins with one: without them some hundred short requests a second would be a flood. */
  let openPings = 0;
  const messages = createBudget(MESSAGES, now);
  const bytes = createBudget(BYTES, now);

  function grant(id: number, chunks: number): void {
    const left = credit.get(id);
    // What comes for an ended response is not paid for.
    if (left !== undefined) credit.set(id, left + chunks);
  }

  function isPaid(message: ServerToHostMessage): boolean {
    if (message.type === 'pong' && openPings > 0) {
      openPings -= 1;
      return true;
    }
    const id = payerOf(message);
    if (id === null) return false;
    const left = credit.get(id) ?? 0;
    if (isAnswer(message) && isLast(message)) credit.delete(id);
    else if (left > 0) credit.set(id, left - 1);
    return left > 0;
  }

  return {
    asked: ({ id, type }) => credit.set(id, type === 'request' ? CREDIT_WINDOW + BESIDES_CHUNKS : 1),
    sent(message) {
      // A fetch that was answered was no flood.
      if (message.type === 'fetch-response' || message.type === 'fetch-failure') messages.refund(ALONE);
      if (message.type === 'credit') grant(message.id, message.chunks);
      if (message.type === 'ping') openPings += 1;
    },
    judge(message, first) {
      if (!message) return messages.spend(JUNK) ? 'drop' : 'flood';
      if (isPaid(message)) return 'take';
      if (!messages.spend(first ? ALONE : 1) || !bytes.spend(weigh(message))) return 'flood';
      // Taken, it would be answered with more credit.
      return isAnswer(message) ? 'drop' : 'take';
    },
  };
}

/** @returns the id of the ask that pays for the message */
function payerOf(message: ServerToHostMessage): number | null {
  if (isAnswer(message)) return message.id;
  return message.type === 'trace' ? message.request : null;
}

/** A response goes on until it ends; what else is asked has one answer. */
function isLast({ type }: ServerAnswer): boolean {
  return !['middleware', 'matched', 'response-head', 'response-chunk'].includes(type);
}
