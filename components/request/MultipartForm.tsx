'use client';

import { FilePlus, Plus, X } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { addUpload } from '@/lib/workbench/add-upload';
import { boundaryOf, readMultipart, writeMultipart, type MultipartField } from '@/lib/request/multipart-body';

const field = 'h-7 min-w-0 rounded-sm bg-raised px-1.5 font-mono text-[12.5px] max-phone:h-11';

/** Text fields and files; a chosen file becomes one of the project's, so that a link carries it. */
export function MultipartForm() {
  const workbench = useWorkbench();
  const { request } = workbench;
  const text = useStored('request', (state) => state.form.body.text);
  const fields = readMultipart(text);
  const write = (next: MultipartField[]) =>
    request.getState().edit({ body: { kind: 'multipart', text: writeMultipart(next, boundaryOf(text) ?? undefined) } });
  const change = (at: number, changes: Partial<MultipartField>) =>
    write(fields.map((other, index) => (index === at ? { ...other, ...changes } : other)));
  const choose = async (files: FileList | null) => {
    const [chosen] = files ?? [];
    const file = chosen ? await addUpload(workbench, chosen) : null;
    if (file !== null) write([...fields, { name: 'file', value: '', file }]);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-1 overflow-auto px-3 py-1">
      {fields.map(({ name, value, file, head }, at) => (
        <div key={at} className="grid grid-cols-[minmax(90px,0.8fr)_minmax(0,1.2fr)_24px] items-center gap-1">
          <input
            aria-label={`Name of part ${at + 1}`}
            value={name}
            onChange={(event) => change(at, { name: event.target.value })}
            className={field}
          />
          {file === undefined ? (
            <input
              aria-label={`Value of part ${at + 1}`}
              value={value}
              onChange={(event) => change(at, { value: event.target.value })}
              className={field}
            />
          ) : (
            <span className="truncate px-1.5 font-mono text-sm text-soft">{file}</span>
          )}
          <IconButton
            icon={X}
            label={`Remove part ${at + 1}`}
            onPress={() => write(fields.filter((_, index) => index !== at))}
          />
          {head === undefined ? null : (
            <p className="col-span-full truncate px-1.5 font-mono text-sm text-faint">{head.split('\n').join(' · ')}</p>
          )}
        </div>
      ))}
      <div className="flex gap-2 py-1">
        <Button look="quiet" className="h-7" onPress={() => write([...fields, { name: 'name', value: '' }])}>
          <Plus size={13} aria-hidden /> Field
        </Button>
        <FileTrigger onSelect={(files) => void choose(files)}>
          <Button look="quiet" className="h-7">
            <FilePlus size={13} aria-hidden /> File…
          </Button>
        </FileTrigger>
      </div>
    </div>
  );
}
