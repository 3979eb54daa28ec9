import type { Diagnostic } from '../protocol';
import type { Conversation } from './conversation';
import type { Failure } from './playground';

export function failure(kind: Failure['kind'], message: string): Failure {
  return { kind, message };
}

/** The failure of a server whose event loop did not turn, naming the newest of what it was doing. */
export function blockedFailure(conversations: Conversation[]): Failure {
  const subjects = conversations.map((conversation) => conversation.subject());
  const subject = subjects.findLast(({ file }) => file !== null) ?? subjects.at(-1);
  const { name, file, line } = subject ?? { name: "the project's code", file: null, line: null };
  const place = file === null ? '' : ` at ${file}${line === null ? '' : `:${line}`}`;
  return {
    kind: 'timed-out',
    message: `${name}${place} blocked the server; it was restarted`,
    ...(file === null ? {} : { file }),
    ...(line === null ? {} : { line }),
  };
}

/** The failure of a build, at its first error. */
export function buildFailure(diagnostics: Diagnostic[]): Failure {
  const first = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  if (!first) return failure('compile', 'the build failed');
  return { kind: 'compile', message: first.message, file: first.file, line: first.line, column: first.column };
}
