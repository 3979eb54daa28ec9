'use client';

import { CloudOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStored } from '@/components/context/WorkbenchContext';
import { useOpenDialog } from './useOpenDialog';

/** What works without a network, in two words; Settings say the rest. */
export function OfflineStatus() {
  const openDialog = useOpenDialog();
  const { kept, isOnline, hasUpdate } = useStored('offline', (state) => state);
  const text = hasUpdate ? 'new version' : textOf(isOnline, kept?.progress ?? null, kept !== null);
  if (text === null) return null;
  return (
    <Button
      onPress={() => openDialog('settings')}
      className={`flex items-center gap-1.5 rounded-sm px-1 hover:bg-raised max-phone:hidden ${isOnline ? '' : 'text-warn'}`}
    >
      {isOnline ? null : <CloudOff size={12} aria-hidden />}
      <span className="tabular-nums">{text}</span>
    </Button>
  );
}

function textOf(isOnline: boolean, progress: number | null, isKept: boolean): string | null {
  if (!isOnline) return 'offline';
  if (progress !== null) return `kept for offline: ${Math.floor(progress * 100)} %`;
  return isKept ? 'ready offline' : null;
}
