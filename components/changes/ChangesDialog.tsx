'use client';

import { useEffect } from 'react';
import { TabList, TabPanel, Tabs } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { DialogProps } from '@/components/context/panel';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { PaneTab } from '@/components/ui/PaneTab';
import { paneTabList } from '@/components/ui/pane-tab-list';
import { changedFiles, type ChangedFile } from '@/lib/files/changed-files';
import { FileDifference } from './FileDifference';

/** What the visitor has changed in an example, file by file, and the way back to the original. */
export function ChangesDialog({ close }: DialogProps) {
  const { examples, resetExample } = useWorkbench();
  const slug = useStored('project', (state) => state.example);
  const project = useStored('project', (state) => state.project);
  const original = useStored('examples', ({ originals }) => (slug === null ? undefined : originals[slug]));
  const problem = useStored('examples', (state) => state.problem);
  useEffect(() => {
    if (slug !== null) void examples.getState().loadOriginal(slug);
  }, [examples, slug]);
  if (!original) return <EmptyState title={problem ?? 'Loading the original…'} />;
  const files = changedFiles(original, project);
  const settings = [
    original.next === project.next ? '' : `Next.js ${original.next} → ${project.next}`,
    original.mode === project.mode ? '' : `${original.mode} → ${project.mode}`,
  ].filter(Boolean);
  const isChanged = files.length + settings.length > 0;
  return (
    <>
      {settings.length > 0 ? <p className="text-soft">{settings.join(', ')}</p> : null}
      {files.length > 0 ? <Files files={files} /> : null}
      {isChanged ? null : <EmptyState title="Everything is as it was in the example." />}
      <div className="flex justify-end">
        <Button look="quiet" isDisabled={!isChanged} onPress={() => void resetExample(original).then(close)}>
          Reset to the original
        </Button>
      </div>
    </>
  );
}

function Files({ files }: { files: ChangedFile[] }) {
  return (
    <Tabs className="flex flex-col">
      <TabList aria-label="Changed files" className={`${paneTabList} h-9 border-b border-line max-phone:h-11`}>
        {files.map(({ path, change }) => (
          <PaneTab key={path} id={path}>
            {path}
            {change === 'changed' ? null : <span className="text-xs text-faint">{change}</span>}
          </PaneTab>
        ))}
      </TabList>
      {files.map((file) => (
        <TabPanel key={file.path} id={file.path} className="h-[60dvh]">
          <FileDifference {...file} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
