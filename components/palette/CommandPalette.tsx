'use client';

import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { CommandKeys } from '@/components/context/CommandKeys';
import { Keys } from '@/components/ui/Keys';
import { menuItem } from '@/components/ui/menu-look';
import { commandsOf } from '@/lib/workbench/commands';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** Every command, file and request, found by typing. */
export function CommandPalette() {
  const { layout } = useWorkbench();
  const isOpen = useStored('layout', (state) => state.dialog === 'palette');
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) layout.getState().show({ dialog: null });
      }}
      className="fixed inset-0 z-40 flex items-start justify-center bg-shade p-3 pt-[12vh]"
    >
      <Modal className="flex max-h-[60vh] w-full max-w-140 overflow-hidden rounded-lg bg-panel shadow-float">
        <Dialog aria-label="Commands" className="flex min-h-0 flex-1 flex-col outline-none">
          <CommandSearch />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandSearch() {
  const workbench = useWorkbench();
  const { contains } = useFilter({ sensitivity: 'base' });
  const commands = commandsOf(workbench);
  const run = (key: string | number) => {
    workbench.layout.getState().show({ dialog: null });
    commands.find(({ id }) => id === key)?.run();
  };
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label="Search commands" autoFocus className="border-b border-line">
        <Input
          placeholder="Type a command, a file or a request"
          className="h-11 w-full bg-transparent px-4 outline-none"
        />
      </SearchField>
      <div tabIndex={0} className="min-h-0 flex-1 overflow-auto">
        <Menu
          aria-label="Commands"
          onAction={run}
          renderEmptyState={() => <p className="p-3 text-soft">Nothing is called that.</p>}
          className="p-1 outline-none"
        >
          {commands.map(({ id, label, command, keys, plain }) => (
            <MenuItem key={id} id={id} textValue={label} className={menuItem}>
              <span className="truncate">{label}</span>
              {command ? <CommandKeys command={command} className="text-faint" /> : null}
              {keys ? <Keys name={keys} className="text-faint" /> : null}
              {plain ? <kbd className="font-mono text-xs text-faint max-phone:hidden">{plain}</kbd> : null}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  );
}
