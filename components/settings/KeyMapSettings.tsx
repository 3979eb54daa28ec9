'use client';

import { useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandKeys } from '@/components/context/CommandKeys';
import { checkChord, chordOf, KEY_COMMANDS, KEY_LABELS, type KeyCommand } from '@/lib/settings/key-map';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** The keys of the commands; one is changed by pressing the new keys. */
export function KeyMapSettings() {
  const { settings } = useWorkbench();
  const keys = useStored('settings', (state) => state.keys);
  const [asked, setAsked] = useState<KeyCommand | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = (command: KeyCommand | null) => {
    setAsked(command);
    setProblem(null);
  };
  const take = (event: KeyboardEvent, command: KeyCommand) => {
    if (['Tab', 'Escape', 'Meta', 'Control', 'Alt', 'Shift'].includes(event.key)) return;
    event.preventDefault();
    const chord = chordOf(event);
    const refused = checkChord(command, chord, keys);
    setProblem(refused);
    if (refused !== null || chord === null) return;
    settings.getState().setKeys({ ...keys, [command]: chord });
    setAsked(null);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="float-left pb-1">Keys</legend>
      {KEY_COMMANDS.map((command) => (
        <div key={command} className="flex items-center justify-between gap-2 text-soft">
          {KEY_LABELS[command]}
          {asked === command ? (
            <input
              autoFocus
              readOnly
              data-takes-keys
              value="Press the new keys"
              aria-label={`New keys for: ${KEY_LABELS[command]}`}
              onKeyDown={(event) => take(event, command)}
              onBlur={() => ask(null)}
              className="h-7 w-40 rounded-sm bg-raised px-2 text-sm outline-2 outline-accent"
            />
          ) : (
            <Button look="quiet" className="h-7" onPress={() => ask(command)}>
              <span className="sr-only">Change the keys for: {KEY_LABELS[command]}</span>
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
