'use client';

import { AlignLeft, Copy, Download } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { useWorkbench } from '@/components/workbench/WorkbenchContext';
import { decodeBody, type BodyView } from '@/lib/response/body-kind';
import type { Received } from '@/lib/response/received';
import { saveBytes } from '@/lib/response/save-bytes';

interface BodyToolsProps {
  view: BodyView;
  pretty: boolean;
  onPretty: (pretty: boolean) => void;
  received: Received;
}

/** Format, copy and save, over the body's corner. */
export function BodyTools({ view, pretty, onPretty, received }: BodyToolsProps) {
  const { toasts } = useWorkbench();
  const { body, contentType } = received;
  const copy = async () => {
    await navigator.clipboard.writeText(decodeBody(contentType, body));
    toasts.getState().add('Copied the body');
  };
  return (
    <div className="absolute top-1.5 right-3 flex rounded bg-panel">
      {view === 'json' ? (
        <IconButton
          icon={AlignLeft}
          label={pretty ? 'Show as sent' : 'Show formatted'}
          onPress={() => onPretty(!pretty)}
        />
      ) : null}
      {view === 'json' || view === 'text' ? (
        <IconButton icon={Copy} label="Copy the body" onPress={() => void copy()} />
      ) : null}
      <IconButton icon={Download} label="Save the body as a file" onPress={() => saveBytes(body, contentType)} />
    </div>
  );
}
