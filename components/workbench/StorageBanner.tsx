'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { saveFile } from '@/lib/export/save-file';
import { exportZip } from '@/lib/workbench/export-project';
import { useOpenDialog } from './useOpenDialog';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** Says, for as long as it holds, that the browser does not keep what is on the screen, or keeps it elsewhere. */
export function StorageBanner() {
  const status = useStored('storage', (state) => state.status);
  switch (status.name) {
    case 'kept':
      return null;
    case 'kept-apart':
      return <KeptApart title={status.title} otherId={status.otherId} />;
    case 'full':
      return (
        <NotKept>
          This browser’s storage is full: your last changes are on the screen, but not kept. Save the project as a file,
          then delete projects or other sites’ data.
        </NotKept>
      );
    case 'refused':
      return (
        <NotKept>
          This browser refuses to keep your work ({status.reason}). Save the project as a file before you close the tab.
        </NotKept>
      );
  }
}

function NotKept({ children }: { children: ReactNode }) {
  const workbench = useWorkbench();
  const openDialog = useOpenDialog();
  return (
    <Banner text={children}>
      <Button look="quiet" className="h-7" onPress={() => openDialog('projects')}>
        Your projects
      </Button>
      <Button look="quiet" className="h-7" onPress={() => void workbench.saveNow()}>
        Try again
      </Button>
      <Button look="primary" className="h-7" onPress={() => saveFile(exportZip(workbench))}>
        Save as .zip
      </Button>
    </Banner>
  );
}

function KeptApart({ title, otherId }: { title: string; otherId: string | null }) {
  const { storage, projects } = useWorkbench();
  const dismiss = () => storage.getState().settle({ name: 'kept' });
  const openOther = () =>
    void projects
      ?.getState()
      .open(otherId ?? '')
      .then(dismiss);
  return (
    <Banner
      text={`This project was changed in two tabs at the same time. What you see here is kept as “${title}”; the other tab’s version stays what it was.`}
    >
      {otherId === null ? null : (
        <Button look="quiet" className="h-7" onPress={openOther}>
          Open the other version
        </Button>
      )}
      <Button look="quiet" className="h-7" onPress={dismiss}>
        OK
      </Button>
    </Banner>
  );
}

function Banner({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-2 border-b border-line bg-wash px-3 py-1"
    >
      <p className="min-w-0 flex-1 max-phone:basis-full">{text}</p>
      {children}
    </div>
  );
}
