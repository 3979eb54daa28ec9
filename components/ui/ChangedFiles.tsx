'use client';

import { TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ChangedFile } from '@/lib/files/changed-files';
import { FileDifference } from './FileDifference';
import { PaneTab } from './PaneTab';
import { paneTabList } from './pane-tab-list';

/** What is otherwise in files, each behind a tab. */
export function ChangedFiles({ files }: { files: ChangedFile[] }) {
  return (
    <Tabs className="flex flex-col">
      <TabList aria-label="Changed files" className={`${paneTabList} h-9 border-b border-line max-phone:h-11`}>
        {files.map(({ path, change }) => (
          <PaneTab key={path} id={path}>
            {path}
            {change === 'changed' ? null : <span className="text-sm text-faint">{change}</span>}
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
