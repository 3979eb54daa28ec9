'use client';

import { RotateCw } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useProblems } from '@/components/context/useProblems';
import { formatDuration } from '@/lib/response/format';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { serverNow, serverText } from '@/lib/run/server-text';
import type { ServerState } from '@/sandbox/host/playground';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { ClockStatus } from './ClockStatus';
import { OfflineStatus } from './OfflineStatus';

const COLORS: Record<ServerState['name'], string> = {
  starting: 'text-faint',
  running: 'text-ok',
  busy: 'text-warn',
  stopped: 'text-bad',
};

export function StatusBar() {
  const next = useStored('project', (state) => state.project.next);
  const mode = useStored('project', (state) => state.project.mode);
  const compiled = useStored('server', (state) => state.compiled);
  return (
    <footer className="flex h-6 shrink-0 items-center gap-4 max-phone:h-9 border-t border-line bg-panel px-3 font-mono text-sm whitespace-nowrap text-faint max-phone:hidden max-phone:in-data-[pane=console]:flex">
      <ServerName />
      {compiled ? (
        <span className="tabular-nums max-phone:hidden">compiled in {formatDuration(compiled.milliseconds)}</span>
      ) : null}
      <ClockStatus />
      <ProblemCount />
      <span className="editor-hint">Esc, then Tab: leave the code</span>
      <span className="ml-auto" />
      <OfflineStatus />
      <span className="max-phone:hidden">
        next <span className="text-soft">{next}</span> {mode === 'development' ? 'dev' : 'start'}
      </span>
    </footer>
  );
}

function ServerName() {
  const { restart } = useWorkbench();
  const server = useStored('server', (state) => state.server);
  const isLinked = useStored('project', (state) => state.origin === 'link');
  const run = useStored('run', (state) => state.run.state);
  return (
    <span className="flex min-w-0 items-center gap-1.5" role="status">
      <span aria-hidden className={`text-[8px] ${COLORS[serverNow({ server, run }).name]}`}>
        ●
      </span>
      <span className="truncate text-soft">server {serverText({ server, run, isLinked })}</span>
      <Button
        aria-label="Restart the server"
        onPress={() => void restart()}
        className="grid size-5 shrink-0 place-items-center rounded-sm max-phone:size-8 hover:bg-raised hover:text-text"
      >
        <RotateCw size={12} aria-hidden />
      </Button>
    </span>
  );
}

function ProblemCount() {
  const { layout } = useWorkbench();
  const { length } = useProblems();
  return (
    <Button
      onPress={() => layout.getState().open(DESTINATIONS.problems)}
      className={`rounded-sm px-1 max-phone:h-8 hover:bg-raised ${length > 0 ? 'text-bad' : ''}`}
    >
      {length} {length === 1 ? 'problem' : 'problems'}
    </Button>
  );
}
