'use client';

import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/Button';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { readChosen } from '@/lib/import/read-dropped';
import { readFiles, readText } from '@/lib/import/read-import';
import { takeImport } from '@/lib/workbench/take-import';

/** Ways in: a zip, a folder, files, or pasted text. `onImported` is called when one was taken over. */
export function ImportPanel({ onImported }: { onImported: () => void }) {
  const workbench = useWorkbench();
  const choose = async (chosen: FileList | null) => {
    if (!chosen) return;
    const read = await readChosen(chosen);
    if (await takeImport(workbench, read.ok ? readFiles(read.files, read.skipped) : read)) onImported();
  };
  const paste = async (text: string) => {
    if (await takeImport(workbench, readText(text))) onImported();
  };
  return (
    <section aria-label="Import" className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <FileTrigger allowsMultiple onSelect={(files) => void choose(files)}>
          <Button look="quiet">Import files…</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={(files) => void choose(files)}>
          <Button look="quiet">Import a folder…</Button>
        </FileTrigger>
        <p className="text-sm text-soft">A zip, a route.ts, a .http file or a HAR; dropping them here works too.</p>
      </div>
      <PasteField onPaste={(text) => void paste(text)} />
    </section>
  );
}

function PasteField({ onPaste }: { onPaste: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <div className="flex items-start gap-2">
      <textarea
        aria-label="Pasted text"
        placeholder="Or paste a curl command, a link, requests, or a route.ts"
        value={text}
        rows={3}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        className="min-w-0 flex-1 resize-y rounded bg-raised px-2 py-1 font-mono text-sm"
      />
      <Button look="quiet" isDisabled={text.trim() === ''} onPress={() => onPaste(text)}>
        Import
      </Button>
    </div>
  );
}
