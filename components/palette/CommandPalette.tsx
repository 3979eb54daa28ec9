'use client';

import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { CommandKeys } from '@/components/context/CommandKeys';
import type { DialogProps } from '@/components/context/panel';
import { usePanels } from '@/components/context/PanelsContext';
import { Keys } from '@/components/ui/Keys';
import { menuItem } from '@/components/ui/menu-look';
import { commandsOf } from '@/lib/workbench/commands';
import { useWorkbench } from '@/components/context/WorkbenchContext';

/** Every command, file and request, found by typing. */
export function CommandPalette({ close }: DialogProps) {
  const commands = commandsOf(useWorkbench(), usePanels());
  const { contains } = useFilter({ sensitivity: 'base' });
  const run = (key: string | number) => {
    // While the dialog stands it keeps the focus, which a command may give to something else.
    flushSync(close);
    commands.find(({ id }) => id === key)?.run();
  };
  /** The keys that open the palette are the first half of some of the editor's. */
  const finishChord = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof HTMLInputElement) || event.target.value !== '')
      return;
    const modifier = event.ctrlKey ? 'ctrl' : 'cmd';
    const chord = `${modifier}+k ${modifier}+${event.key.toLowerCase()}`;
    const meant = commands.find((command) => command.chord === chord);
    if (!meant) return;
    event.preventDefault();
    run(meant.id);
  };
  return (
    <Autocomplete filter={contains}>
      <div onKeyDownCapture={finishChord}>
        <SearchField aria-label="Search commands" autoFocus className="border-b border-line">
          <Input
            placeholder="Type a command, a file or a request"
            className="h-11 w-full bg-transparent px-4 outline-none"
          />
        </SearchField>
      </div>
      <div tabIndex={0} className="min-h-0 flex-1 overflow-auto">
        <Menu
          aria-label="Commands"
          onAction={run}
          renderEmptyState={() => <p className="p-3 text-soft">Nothing is called that.</p>}
          className="p-1 outline-none"
        >
          {commands.map(({ id, label, shortcut, keys, plain }) => (
            <MenuItem key={id} id={id} textValue={label} className={menuItem}>
              <span className="truncate">{label}</span>
              {shortcut ? <CommandKeys command={shortcut} className="text-faint" /> : null}
              {keys ? <Keys name={keys} className="text-faint" /> : null}
              {plain ? <kbd className="font-mono text-sm text-faint max-phone:hidden">{plain}</kbd> : null}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  );
}
