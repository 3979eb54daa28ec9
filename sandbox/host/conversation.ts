import type { ServerToHostMessage } from '../protocol';
import type { Failure } from './playground';

/** Something the host asked of a server and waits for. */
export interface Conversation {
  receive: (message: ServerToHostMessage) => void;
  /** Called once, when the server ended before the conversation did. */
  fail: (reason: Failure) => void;
  /** What the server runs for it, as far as that is known. */
  subject: () => Subject;
}

export interface Subject {
  /** Such as "the handler" or "the build". */
  name: string;
  file: string | null;
  line: number | null;
}

/** @returns the key of the conversation that a message belongs to, or null where it belongs to none */
export function conversationOf(message: ServerToHostMessage): string | null {
  switch (message.type) {
    case 'matched':
    case 'response-head':
    case 'response-chunk':
    case 'response-end':
      return requestKey(message.request);
    case 'built':
      return buildKey(message.build);
    case 'time-advanced':
      return advanceKey(message.advance);
    default:
      return null;
  }
}

export function requestKey(request: number): string {
  return `request ${request}`;
}

export function isBuildKey(key: string): boolean {
  return key.startsWith('build ');
}

export function buildKey(build: number): string {
  return `build ${build}`;
}

export function advanceKey(advance: number): string {
  return `advance ${advance}`;
}
