import { FileLink } from '@/components/context/FileLink';
import type { ResponseProps } from '@/components/context/panel';
import { EmptyState } from '@/components/ui/EmptyState';
import { formatDuration } from '@/lib/response/format';
import type { TraceEvent } from '@/sandbox/protocol';

/** What happened on the way of a request: a row for each step, which opens the line that caused it. */
export function TraceView({ run }: Pick<ResponseProps, 'run'>) {
  if (run.state !== 'done') return <EmptyState title="The steps come with the end of the response" />;
  const { trace } = run.response;
  if (trace.length === 0) return <EmptyState title="The server told nothing of this request" />;
  const end = Math.max(...trace.map(({ atMs, durationMs = 0 }) => atMs + durationMs));
  return (
    <ol aria-label="Steps of the request" className="py-1">
      {trace.map((step) => (
        <TraceRow key={step.atMs} step={step} end={end} />
      ))}
    </ol>
  );
}

function TraceRow({ step: { kind, label, atMs, durationMs, position }, end }: { step: TraceEvent; end: number }) {
  return (
    <li className="border-b border-line px-3 py-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="w-20 shrink-0 font-mono text-sm text-faint">{kind}</span>
        <span className="min-w-48 flex-1 break-words">{label}</span>
        <span className="font-mono text-sm text-faint tabular-nums">
          +{formatDuration(atMs)}
          {durationMs === undefined ? null : <span className="text-soft"> for {formatDuration(durationMs)}</span>}
        </span>
      </p>
      <p className="flex items-center gap-x-3">
        <span aria-hidden className="relative h-1 flex-1 rounded-full bg-raised">
          <i style={barOf(atMs, durationMs, end)} className="absolute h-1 min-w-1 rounded-full bg-accent" />
        </span>
        {position ? <FileLink {...position} label={`${position.file}:${position.line}`} className="text-soft" /> : null}
      </p>
    </li>
  );
}

function barOf(atMs: number, durationMs = 0, end: number) {
  const share = (milliseconds: number) => `${Math.min(99, (milliseconds / Math.max(end, 1)) * 100)}%`;
  return { left: share(atMs), width: share(durationMs) };
}
