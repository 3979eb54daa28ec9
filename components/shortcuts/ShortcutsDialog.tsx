'use client';

import { CommandKeys } from '@/components/context/CommandKeys';
import { Keys } from '@/components/ui/Keys';
import { useKeyCommands } from '@/components/context/useKeyCommands';

/** Keys with Command or Control, then keys by themselves. */
const SHORTCUTS: { label: string; keys?: string; plain?: string }[] = [
  { label: 'Find in the file, or in the body of a response', keys: 'F' },
  { label: 'Undo', keys: 'Z' },
  { label: 'Suggestions', keys: 'Space' },
  { label: 'Send, from the URL', plain: 'Enter' },
  { label: 'Format the document', plain: 'Shift Alt F' },
  { label: 'Wrap long lines, or not', plain: 'Alt Z' },
  { label: 'Go to the definition', plain: 'F12' },
  { label: 'Rename a file or a symbol', plain: 'F2' },
  { label: 'Delete a file, close a tab', plain: 'Delete' },
  { label: 'What can be done with a file or tab', plain: 'Shift F10' },
  { label: 'Send the request at the cursor, in a .http file', keys: 'Alt R' },
  { label: 'Commands, the editor’s own among them', plain: 'F1' },
  { label: 'Leave the editor', plain: 'Esc, then Tab' },
  { label: 'Present the scenes', plain: 'P' },
  { label: 'This list', plain: '?' },
];

export function ShortcutsDialog() {
  const commands = useKeyCommands();
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
      {commands.map((command) => (
        <div key={command.id} className="contents">
          <dt>{command.label}</dt>
          <dd className="text-right text-soft">
            <CommandKeys command={command} className="max-phone:inline!" />
          </dd>
        </div>
      ))}
      {SHORTCUTS.map(({ label, keys, plain }) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd className="text-right text-soft">
            {keys ? (
              <Keys name={keys} className="max-phone:inline!" />
            ) : (
              <kbd className="font-mono text-sm">{plain}</kbd>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
