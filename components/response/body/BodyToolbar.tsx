'use client';

import { Copy, Download, Search } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { saveFile } from '@/lib/export/save-file';
import { bodyFileName } from '@/lib/response/body-file-name';
import { decodeBody, type BodyKind } from '@/lib/response/body-kind';
import { VIEW_LABELS, VIEWS, type BodyViewName } from '@/lib/response/body-views';
import type { Received } from '@/lib/run/received';

interface BodyToolbarProps {
  kind: BodyKind;
  view: BodyViewName;
  received: Received;
  /** Null where the view cannot be searched. */
  onFind: (() => void) | null;
}

/** How the body is looked at, and find, copy and save. */
export function BodyToolbar({ kind, view, received, onFind }: BodyToolbarProps) {
  const { layout, toasts } = useWorkbench();
  const choose = (keys: Set<string | number>) => {
    const chosen = VIEWS[kind].find((name) => keys.has(name));
    if (chosen) layout.getState().show({ bodyViews: { ...layout.getState().bodyViews, [kind]: chosen } });
  };
  const save = () => {
    const { body, headers, contentType } = received;
    const type = contentType ?? 'application/octet-stream';
    saveFile({ name: bodyFileName(headers, contentType), type, content: body });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(decodeBody(received.contentType, received.body));
    toasts.getState().add('Copied the body');
  };
  return (
    <div className="flex h-8 shrink-0 items-center pr-2 pl-1.5 max-phone:h-11">
      <ToggleButtonGroup
        aria-label="View of the body"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={choose}
        className="flex min-w-0 flex-1 overflow-x-auto [scrollbar-width:none]"
      >
        {VIEWS[kind].map((name) => (
          <ToggleButton
            key={name}
            id={name}
            className="h-6 shrink-0 rounded-sm px-1.5 text-sm text-faint hover:text-text selected:bg-raised selected:text-text max-phone:h-10 max-phone:px-2.5"
          >
            {VIEW_LABELS[name]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {onFind ? <IconButton icon={Search} label="Find in the body" onPress={onFind} /> : null}
      {kind === 'image' || kind === 'binary' ? null : (
        <IconButton icon={Copy} label="Copy the body" onPress={() => void copy()} />
      )}
      <IconButton icon={Download} label="Save the body as a file" onPress={save} />
    </div>
  );
}
