'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { formatDuration, formatSize } from '@/lib/response/format';
import { receivedBytes } from '@/lib/run/received';
import type { Run } from '@/lib/run/run-store';
import type { SilenceCause } from '@/sandbox/host/playground';
import { AnsweredBy } from './AnsweredBy';
import { SaveAsTest } from './SaveAsTest';
import { StatusName } from './StatusName';

/** From here on a wait is worth a reason. */
const LONG_WAIT_MS = 2000;

const WAITING: Record<SilenceCause, string> = {
  code: 'The code keeps the server busy…',
  starting: 'The server is starting…',
  computer: 'The server waits for your computer, which is busy…',
};

type StartedRun = Exclude<Run, { state: 'idle' }>;

/** Status and phrase, time and size, and which file answered: that on a second line where there is no room. */
export function StatusLine({ run }: { run: StartedRun }) {
  const head = run.state === 'done' ? run.response : run.state === 'running' ? run.head : null;
  return (
    <div className="relative flex min-h-10 shrink-0 flex-wrap content-center items-center gap-x-3 border-b border-line px-3 py-1.5">
      {head && head.status > 0 ? (
        <StatusName status={head.status} phrase={head.statusText} />
      ) : (
        <span role="status" className="min-w-0 truncate font-mono text-soft">
          <WaitingText run={run} />
        </span>
      )}
      <Measures run={run} />
      {run.state === 'done' ? (
        <span className="ml-auto flex max-w-full min-w-0 items-center gap-3 @max-[480px]:grow">
          <AnsweredBy run={run} />
          {run.response.status > 0 ? <SaveAsTest /> : null}
        </span>
      ) : null}
      {run.state === 'running' ? <Progress /> : null}
    </div>
  );
}

function Measures({ run }: { run: StartedRun }) {
  const text =
    run.state === 'done'
      ? `${formatDuration(run.response.durationMs)} · ${formatSize(receivedBytes(run.response))}`
      : run.state === 'running' && run.body.byteLength > 0
        ? formatSize(run.body.byteLength)
        : '';
  return <span className="shrink-0 font-mono text-sm text-faint tabular-nums">{text}</span>;
}

function Progress() {
  const busy = useStored('server', ({ server }) => server.name === 'busy');
  return (
    <span className="absolute inset-x-0 -bottom-px h-px overflow-hidden" aria-hidden>
      <span className={`block h-full w-1/3 animate-[slide_1.1s_linear_infinite] ${busy ? 'bg-warn' : 'bg-accent'}`} />
    </span>
  );
}

/** In production a request may have to wait for a build: then its newest step is shown. */
function WaitingText({ run }: { run: StartedRun }) {
  const isProduction = useStored('project', ({ project }) => project.mode === 'production');
  const printed = useStored('server', (state) => state.printed);
  const server = useStored('server', (state) => state.server);
  if (run.state === 'running') {
    if (server.name === 'busy' && server.sinceMs >= LONG_WAIT_MS) return WAITING[server.cause];
    const step = isProduction && printed && printed.at >= run.startedAt ? printed.text.trim() : '';
    return step === '' ? 'Waiting for the server…' : `Building: ${step.split('\n')[0]}`;
  }
  return run.state === 'refused' ? 'Not sent' : 'No response';
}
