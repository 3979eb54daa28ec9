import type { Diagnostic } from '../protocol';
import type { Subject } from './conversation';
import type { Silence } from './count-silence';
import type { Failure, SilenceCause } from './playground';

export function failure(kind: Failure['kind'], message: string): Failure {
  return { kind, message };
}

/** Where a server had less of the processor than this, it is not its code that is slow. */
const BUSY_SHARE = 0.25;

/** What most probably keeps a server silent that runs `subject`, or nothing of the project yet. */
export function causeOf({ wallMs, serverMs }: Silence, subject: Subject | null): SilenceCause {
  if (serverMs < wallMs * BUSY_SHARE) return 'computer';
  return subject ? 'code' : 'starting';
}

/** The failure of a server whose event loop did not turn while it ran `subject`, or nothing of the project yet. */
export function blockedFailure(subject: Subject | null, silence: Silence): Failure {
  const cause = causeOf(silence, subject);
  const busy = cause === 'computer' ? ` (your computer is busy: ${inSeconds(silence)})` : '';
  const { file, line } = subject ?? { file: null, line: null };
  return {
    kind: 'timed-out',
    cause,
    message: `${whatHappened(subject, silence)}; it was restarted${busy}`,
    ...(file === null ? {} : { file }),
    ...(line === null ? {} : { line }),
  };
}

function whatHappened(subject: Subject | null, { wallMs }: Silence): string {
  if (!subject) return `the server was still starting after ${seconds(wallMs)} s, before it came to the project's code`;
  const { name, file, line } = subject;
  const place = file === null ? '' : ` at ${file}${line === null ? '' : `:${line}`}`;
  return `${name}${place} blocked the server`;
}

function inSeconds({ wallMs, serverMs }: Silence): string {
  return `in ${seconds(wallMs)} s the server had the processor for ${seconds(serverMs)} s`;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}

/** The failure of a build, at its first error. */
export function buildFailure(diagnostics: Diagnostic[]): Failure {
  const first = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  if (!first) return failure('compile', 'the build failed');
  return { kind: 'compile', message: first.message, file: first.file, line: first.line, column: first.column };
}
