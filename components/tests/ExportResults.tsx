'use client';

import { Download } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import { saveFile } from '@/lib/export/save-file';

const FORMATS = {
  junit: { label: 'As JUnit XML', name: 'junit.xml', type: 'application/xml', write: 'junitReport' },
  text: { label: 'As text', name: 'tests.txt', type: 'text/plain', write: 'textReport' },
} as const;

/** Downloads what the tests came to. */
export function ExportResults() {
  const { tests } = useWorkbench();
  const isEmpty = useStored('tests', ({ results }) => Object.keys(results).length === 0);
  const save = async ({ name, type, write }: (typeof FORMATS)[keyof typeof FORMATS]) => {
    const reports = await import('@/lib/tests/test-report');
    saveFile({ name, type, content: reports[write](tests.getState().results) });
  };
  return (
    <MenuTrigger>
      <IconButton icon={Download} label="Export the results" isDisabled={isEmpty} className="disabled:opacity-50" />
      <Popover placement="bottom end" className={menuPopover}>
        <Menu aria-label="Export the results" className="outline-none">
          {Object.entries(FORMATS).map(([id, format]) => (
            <MenuItem key={id} id={id} className={menuItem} onAction={() => void save(format)}>
              {format.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
