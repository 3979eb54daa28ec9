'use client';

import { useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandKeys } from '@/components/context/CommandKeys';
import { useKeyCommands } from '@/components/context/useKeyCommands';
import { checkChord, chordOf, type KeyCommand } from '@/lib/settings/key-map';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** The keys of the commands; one is changed by pressing the new keys. */
export function KeyMapSettings() {
  const { settings } = useWorkbench();
  const commands = useKeyCommands();
  const keys = useStored('settings', (state) => state.keys);
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = (id: string | null) => {
    setAsked(id);
    setProblem(null);
  };
  const take = (event: KeyboardEvent, command: KeyCommand) => {
    if (['Tab', 'Escape', 'Meta', 'Control', 'Alt', 'Shift'].includes(event.key)) return;
    event.preventDefault();
    const chord = chordOf(event);
    const refused = checkChord(command, chord, commands, keys);
    setProblem(refused);
    if (refused !== null || chord === null) return;
    settings.getState().setKeys({ ...keys, [command.id]: chord });
    setAsked(null);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="float-left pb-1">Keys</legend>
      {commands.map((command) => (
        <div key={command.id} className="flex items-center justify-between gap-2 text-soft">
          {command.label}
          {asked === command.id ? (
            <input
              autoFocus
              readOnly
              data-takes-keys
              value="Press the new keys"
              aria-label={`New keys for: ${command.label}`}
              onKeyDown={(event) => take(event, command)}
              onBlur={() => ask(null)}
              className="h-7 w-40 rounded-sm bg-raised px-2 text-sm outline-2 outline-accent"
            />
          ) : (
            <Button look="quiet" className="h-7" onPress={() => ask(command.id)}>
              <span className="sr-only">Change the keys for: {command.label}</span>
              <CommandKeys command={command} className="max-phone:inline!" />
            </Button>
          )}
        </div>
      ))}
      {problem ? (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
