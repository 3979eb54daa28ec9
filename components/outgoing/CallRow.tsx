import { FileLink } from '@/components/context/FileLink';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { MethodName } from '@/components/ui/MethodName';
import { statusColor } from '@/components/ui/status-color';
import type { OutgoingCall } from '@/lib/outgoing/outgoing-store';
import { recordFixture } from '@/lib/outgoing/record-fixture';
import { formatDuration } from '@/lib/response/format';

const FROM: Record<OutgoingCall['from'], string> = {
  fixture: 'from a fixture',
  cache: 'from Next’s cache',
  'this server': 'from this server',
  network: 'from the address itself',
};

/** A `fetch`: when, what for, what came, and who answered. */
export function CallRow({ call, hasFixtures }: { call: OutgoingCall; hasFixtures: boolean }) {
  const workbench = useWorkbench();
  const readOnly = useStored('layout', (state) => state.readOnly);
  const { at, method, url, status, cache, from, durationMs, position, answer, failure } = call;
  return (
    <li className="flex items-start gap-2 border-b border-line px-3 py-1">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <MethodName method={method} />
          <span className="min-w-0 font-mono wrap-anywhere">{url}</span>
          <span className={`font-mono text-sm ${status === null ? 'text-bad' : statusColor(status)}`}>
            {status ?? 'failed'}
          </span>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-faint tabular-nums">
          <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleTimeString()}</time>
          <span>{formatDuration(durationMs)}</span>
          {status === null ? null : <span>{FROM[from]}</span>}
          <span>cache {cache}</span>
          {hasFixtures && from === 'network' ? <span>no fixture answered</span> : null}
          {position ? (
            <FileLink {...position} label={`${position.file}:${position.line}`} className="text-soft" />
          ) : null}
        </p>
        {failure === null ? null : <p className="text-sm break-words text-bad">{failure}</p>}
      </div>
      {answer && !readOnly ? (
        <Button
          look="quiet"
          className="h-7"
          aria-label={`Record as fixture: ${method} ${url}`}
          onPress={() => recordFixture(workbench, call)}
        >
          Record as fixture
        </Button>
      ) : null}
    </li>
  );
}
