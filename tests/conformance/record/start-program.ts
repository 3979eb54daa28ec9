import { spawn, type ChildProcess } from 'node:child_process';

/** A Node.js program that runs for a recording, and all that it starts. */
export interface Program {
  onOutput(take: (text: string) => void): void;
  /** Resolves with its exit code when it has ended. */
  readonly ended: Promise<number>;
  /** Ends it and whatever it started. */
  stop(): Promise<void>;
}

interface ProgramOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Ends it when it aborts. */
  signal: AbortSignal;
}

const running = new Set<ChildProcess>();

/** Starts a program that does not outlive this process, unless that is ended by SIGKILL. */
export function startProgram(args: string[], { cwd, env, signal }: ProgramOptions): Program {
  signal.throwIfAborted();
  endWithThisProcess();
  // `next dev` starts a process of its own: the leader of a group is ended with the group.
  const child = spawn(process.execPath, args, { cwd, env, detached: true });
  running.add(child);
  const stop = () => endGroup(child);
  signal.addEventListener('abort', stop);
  const ended = new Promise<number>((resolve) => {
    child.on('close', (code) => {
      running.delete(child);
      signal.removeEventListener('abort', stop);
      resolve(code ?? 1);
    });
  });
  return {
    onOutput(take) {
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => take(bytes.toString()));
    },
    ended,
    async stop() {
      stop();
      await ended;
    },
  };
}

/** Nothing that it keeps is needed: its folder is removed. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

let isArranged = false;

function endWithThisProcess(): void {
  if (isArranged) return;
  isArranged = true;
  process.on('exit', () => running.forEach(endGroup));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}
