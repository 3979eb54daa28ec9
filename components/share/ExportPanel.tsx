'use client';

import { useRef, useState } from 'react';
import { CopyField } from '@/components/ui/CopyField';
import { Button } from '@/components/ui/Button';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { exportFormats, requestSnippets } from '@/lib/workbench/export-project';

/** The project and its requests as files and as commands. */
export function ExportPanel() {
  const workbench = useWorkbench();
  // what there is to save follows it
  useStored('run', ({ run }) => run.state);
  const isSaving = useRef(false);
  const [snippets] = useState(() => requestSnippets(workbench));
  const save = async (format: (typeof exportFormats)[number]) => {
    if (isSaving.current) return;
    isSaving.current = true;
    await Promise.resolve(format.save(workbench)).finally(() => (isSaving.current = false));
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-soft">
        The zip is a Next.js app: <code className="font-mono text-sm">npm install && npm run dev</code>. It has
        everything, secrets too.
      </p>
      <div className="flex flex-wrap gap-2">
        {exportFormats.map((format, index) => (
          <Button
            key={format.label}
            look={index === 0 ? 'primary' : 'quiet'}
            isDisabled={!format.isReady(workbench)}
            onPress={() => void save(format)}
          >
            {format.label}
          </Button>
        ))}
      </div>
      {snippets ? (
        <>
          <CopyField multiline label="The request as curl" text={snippets.curl} />
          <CopyField multiline label="The request as fetch" text={snippets.fetch} />
        </>
      ) : null}
    </div>
  );
}
