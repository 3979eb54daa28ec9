'use client';

import { useState } from 'react';
import { CopyField } from '@/components/ui/CopyField';
import { Button } from '@/components/ui/Button';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { saveFile } from '@/lib/export/save-file';
import {
  exportHar,
  exportRequests,
  exportTests,
  exportZip,
  requestSnippets,
  type ExportedFile,
} from '@/lib/workbench/export-project';

/** The project and its requests as files and as commands. */
export function ExportPanel() {
  const workbench = useWorkbench();
  const isAnswered = useStored('run', ({ run }) => run.state === 'done');
  const [isWriting, setWriting] = useState(false);
  const [snippets] = useState(() => requestSnippets(workbench));
  const save = (file: ExportedFile | null) => {
    if (file) saveFile(file);
  };
  const saveOpenApi = async () => {
    setWriting(true);
    const { exportOpenApi } = await import('@/lib/workbench/export-openapi');
    await exportOpenApi(workbench).finally(() => setWriting(false));
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-soft">
        The zip is a Next.js app: <code className="font-mono text-sm">npm install && npm run dev</code>. It has
        everything, secrets too.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onPress={() => save(exportZip(workbench))}>
          App (.zip)
        </Button>
        <Button
          look="quiet"
          isDisabled={exportRequests(workbench) === null}
          onPress={() => save(exportRequests(workbench))}
        >
          requests.http
        </Button>
        <Button look="quiet" onPress={() => save(exportTests(workbench))}>
          Vitest file
        </Button>
        <Button look="quiet" isDisabled={!isAnswered} onPress={() => save(exportHar(workbench))}>
          HAR of the last answer
        </Button>
        <Button look="quiet" isDisabled={isWriting} onPress={() => void saveOpenApi()}>
          OpenAPI
        </Button>
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
