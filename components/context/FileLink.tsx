'use client';

import { Button } from 'react-aria-components';
import { useWorkbench } from './WorkbenchContext';
import { basename } from '@/lib/project/file-path';
import { DESTINATIONS } from '@/lib/workbench/destinations';

interface FileLinkProps {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  /** What to show instead of the file's name and line. */
  label?: string;
  className?: string;
}

/** Opens a place of the project in the editor. */
export function FileLink({ file, line, column = 1, label, className = '' }: FileLinkProps) {
  const { project, layout } = useWorkbench();
  const open = () => {
    layout.getState().open(DESTINATIONS.code);
    project.getState().revealPosition({ file, line: line ?? 1, column });
  };
  return (
    <Button
      onPress={open}
      className={`rounded-sm font-mono text-sm underline-offset-2 hover:underline max-phone:min-h-6 ${className}`}
    >
      {label ?? basename(file) + (line === undefined ? '' : `:${line}`)}
    </Button>
  );
}
