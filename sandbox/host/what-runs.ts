import type { Phase } from './count-silence';
import type { Conversation, Subject } from './conversation';

/** What a server runs, as far as it tells. */
export interface WhatRuns {
  /** To be called before something is asked of the server, … */
  asked: (conversation: Conversation) => void;
  /** … when the project's code begins, or ends, for it, … */
  begun: (conversation: Conversation) => void;
  /** … and when nothing is waited for any more. */
  closed: (conversation: Conversation) => void;
  /** To be called when a module of the project begins to be evaluated, and with null when that is through. */
  evaluates: (file: string | null) => void;
  /** To be called when the server's event loop has turned: no module is being evaluated, and nothing blocks. */
  turned: () => void;
  /** The project's code that runs now; null where the server runs only its own. */
  subject: () => Subject | null;
  phase: () => Phase;
}

/** Keeps what a server does for whom in the order in which it began: what began last is what keeps it. */
export function createWhatRuns(): WhatRuns {
  const open = new Set<Conversation>();
  let module: Subject | null = null;
  /** What may still run of before the newest ask, though perhaps nobody waits for it. */
  let before: Subject | null = null;

  function newest(): Conversation | undefined {
    return [...open].at(-1);
  }

  function subject(): Subject | null {
    return module ?? newest()?.subject() ?? before;
  }

  return {
    asked(conversation) {
      before = subject();
      open.add(conversation);
    },
    begun(conversation) {
      module = null;
      if (open.delete(conversation)) open.add(conversation);
    },
    closed(conversation) {
      before = conversation.subject() ?? before;
      open.delete(conversation);
    },
    evaluates: (file) => (module = file === null ? null : { name: 'the module', file, line: null }),
    turned() {
      module = null;
      before = null;
    },
    subject,
    phase: () => (subject() ? 'project' : 'starting'),
  };
}
