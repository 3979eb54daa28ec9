'use client';

import { FilePlus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/Button';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { addUpload } from '@/lib/workbench/add-upload';
import { includedFile, withBodyFile } from '@/lib/request/request-form';

/** A file’s bytes as the body. A chosen file becomes one of the project’s, so that a link carries it. */
export function FileBodyForm() {
  const workbench = useWorkbench();
  const { request } = workbench;
  const path = includedFile(useStored('request', (state) => state.form.body.text));
  const choose = async (files: FileList | null) => {
    const [chosen] = files ?? [];
    const added = chosen ? await addUpload(workbench, chosen) : null;
    if (added !== null) request.getState().edit(withBodyFile(request.getState().form, added));
  };
  return (
    <div className="flex items-center gap-3 px-3 py-1">
      <FileTrigger onSelect={(files) => void choose(files)}>
        <Button look="quiet" className="h-7">
          <FilePlus size={13} aria-hidden /> {path === null ? 'Choose a file…' : 'Another file…'}
        </Button>
      </FileTrigger>
      <span className="min-w-0 truncate font-mono text-sm text-soft">{path ?? 'Its bytes are sent as they are.'}</span>
    </div>
  );
}
