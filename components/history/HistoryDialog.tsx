'use client';

import { Button } from 'react-aria-components';
import type { DialogProps } from '@/components/context/panel';
import { EmptyState } from '@/components/ui/EmptyState';
import { MethodName } from '@/components/ui/MethodName';
import { statusColor } from '@/components/ui/status-color';
import { formatDuration } from '@/lib/response/format';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

const when = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'medium' });

/** The project’s last runs, newest first; one brings back its request, its response and the code as it was. */
export function HistoryDialog({ close }: DialogProps) {
  const { history } = useWorkbench();
  useStored('history', (state) => state.entries);
  const entries = history.getState().ofProject();
  return (
    <>
      {entries.length === 0 ? <EmptyState title="Requests you send are listed here" /> : null}
      <ul className="flex flex-col">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Button
              onPress={() => {
                history.getState().restore(entry.id);
                close();
              }}
              className="flex h-8 w-full items-center gap-x-3 rounded-sm px-2 text-left font-mono text-sm hover:bg-raised max-phone:h-auto max-phone:flex-wrap max-phone:py-1.5"
            >
              <MethodName method={entry.form.method} className="w-16 shrink-0" />
              <span className="min-w-0 flex-1 truncate max-phone:basis-3/5">{entry.form.url}</span>
              {entry.auto ? <span className="text-sm text-faint">sent by itself</span> : null}
              <Status status={entry.response.status} />
              <span className="w-16 text-right text-faint tabular-nums">
                {formatDuration(entry.response.durationMs)}
              </span>
              <time className="text-faint tabular-nums">{when.format(entry.at)}</time>
            </Button>
          </li>
        ))}
      </ul>
      {entries.length > 0 ? (
        <Button
          onPress={() => history.getState().clear()}
          className="self-start rounded-sm px-2 py-1 text-sm text-soft hover:bg-raised"
        >
          Forget these runs
        </Button>
      ) : null}
    </>
  );
}

function Status({ status }: { status: number }) {
  if (status === 0) return <span className="text-soft">no response</span>;
  return <span className={`tabular-nums ${statusColor(status)}`}>{status}</span>;
}
