'use client';

import { ProgressBar } from 'react-aria-components';
import { Button } from '@/components/ui/Button';
import { useStored } from '@/components/context/WorkbenchContext';
import type { OfflineState } from '@/lib/offline/offline-store';

/** What works without a network, and how to have all of it. */
export function OfflineSettings() {
  const { kept, actions, refused, hasUpdate, otherTabs } = useStored('offline', (state) => state);
  const isWhole = kept !== null && kept.keptBytes >= kept.totalBytes;
  return (
    <section aria-label="Offline" className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="min-w-0 flex-1">
          <p>Offline</p>
          <p className="text-sm text-faint">{textOf(kept, refused)}</p>
        </div>
        {actions && kept && !isWhole && kept.progress === null ? (
          <Button look="quiet" onPress={() => actions.keepEverything()}>
            Keep the rest ({megabytes(kept.totalBytes - kept.keptBytes)})
          </Button>
        ) : null}
      </div>
      {kept && kept.progress !== null ? <Progress value={kept.progress} /> : null}
      {kept?.failure ? <p className="text-sm text-bad">{kept.failure}</p> : null}
      {hasUpdate ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0 flex-1 text-sm text-soft" role="status">
            {otherTabs > 0
              ? `A new version of the playground is ready. Close its ${otherTabs === 1 ? 'other tab' : `${otherTabs} other tabs`} first: they show the old one.`
              : 'A new version of the playground is ready.'}
          </p>
          <Button look="quiet" onPress={() => void actions?.takeUpdate()}>
            Reload with it
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Progress({ value }: { value: number }) {
  return (
    <ProgressBar aria-label="Kept for offline" value={value * 100}>
      {({ percentage }) => (
        <div className="h-1 overflow-hidden rounded-full bg-raised">
          <div className="h-full bg-accent" style={{ width: `${percentage ?? 0}%` }} />
        </div>
      )}
    </ProgressBar>
  );
}

function textOf(kept: OfflineState['kept'], refused: string | null): string {
  if (refused !== null) return `This browser keeps nothing for use without a network: ${refused}.`;
  if (kept === null) return 'Nothing is kept for use without a network yet.';
  const { keptBytes, totalBytes } = kept;
  if (keptBytes >= totalBytes) return `Everything works without a network (${megabytes(totalBytes)} are kept).`;
  const rest = 'images and the types of older releases are loaded when they are used';
  return `${megabytes(keptBytes)} are kept for use without a network; ${rest}.`;
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
}
