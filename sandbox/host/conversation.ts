import type { ServerAnswer } from '../protocol';
import type { Failure } from './playground';

/** Something the host asked of a server and waits for. */
export interface Conversation {
  receive: (answer: ServerAnswer) => void;
  /**
   * Called once, when the server ended before the conversation did. `isUnreached`: the server came to nothing that is
   * waited for; what kept it was asked before, and nobody waits for that any more.
   */
  fail: (reason: Failure, isUnreached: boolean) => void;
  /** The project's code that the server runs for it; null while it runs only its own, or does not say. */
  subject: () => Subject | null;
  /** How many times as long as for others the server's event loop may stand still. Default 1. */
  patience?: number;
}

export interface Subject {
  /** Such as "the handler", "the module" or "the build". */
  name: string;
  file: string | null;
  line: number | null;
}
