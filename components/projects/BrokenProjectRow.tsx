'use client';

import { Download, Trash2 } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { saveFile } from '@/lib/export/save-file';
import type { BrokenProject } from '@/lib/library/stored-project';

interface BrokenProjectRowProps {
  broken: BrokenProject;
  onRemove: () => void;
}

/** What is stored and cannot be read: its data can be saved, or deleted for good. */
export function BrokenProjectRow({ broken: { id, message, raw }, onRemove }: BrokenProjectRowProps) {
  const save = () =>
    saveFile({ name: `project-${id}.json`, type: 'application/json', content: JSON.stringify(raw, null, 2) });
  return (
    <li className="flex min-h-11 items-center gap-1 border-b border-line px-2 last:border-0">
      <span className="min-w-0 flex-1 px-1 py-1 text-sm break-words text-bad">{message}</span>
      <IconButton icon={Download} label="Save the data of the unreadable project" onPress={save} />
      <IconButton icon={Trash2} label="Delete the unreadable project for good" onPress={onRemove} />
    </li>
  );
}
