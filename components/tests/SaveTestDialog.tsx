'use client';

import { useMemo, useState } from 'react';
import type { DialogProps } from '@/components/context/panel';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { TextField } from '@/components/ui/TextField';
import { isTestFile } from '@/lib/project/test-files';
import type { Run } from '@/lib/run/run-store';
import { assertionsOf } from '@/lib/tests/assertions-of';
import { secretHeaders } from '@/lib/tests/secret-headers';
import { testFileOf, textOf, variableOf, withTest } from '@/lib/tests/saved-test';
import { DESTINATIONS } from '@/lib/workbench/destinations';

/** Makes a test of the response on the screen, and runs it. */
export function SaveTestDialog({ close }: DialogProps) {
  const run = useStored('run', (state) => state.run);
  if (run.state !== 'done' || run.response.status === 0)
    return (
      <EmptyState title="No response yet">Send a request, and make a test of what it is answered with.</EmptyState>
    );
  return <SaveTestForm run={run} close={close} />;
}

function SaveTestForm({ run, close }: DialogProps & { run: Extract<Run, { state: 'done' }> }) {
  const { project, layout, runTests } = useWorkbench();
  const { request, response } = run;
  const assertions = useMemo(() => assertionsOf(response), [response]);
  const [taken, setTaken] = useState(() => assertions.filter(({ isUsual }) => isUsual));
  const [name, setName] = useState(`${request.method ?? 'GET'} ${request.url} answers ${response.status}`);
  const [path, setPath] = useState(() => testFileOf(project.getState().project.files, response));
  const problem = isTestFile(path) ? undefined : 'The name of a test file ends in .test.ts';
  const secrets = secretHeaders(request);
  const [tellsSecrets, setTellsSecrets] = useState(false);
  const save = async () => {
    const { project: current, writeFile, openFile } = project.getState();
    const inOrder = assertions.filter((assertion) => taken.includes(assertion));
    writeFile(path, withTest(textOf(current.files, path), name, request, inOrder, tellsSecrets ? [] : secrets));
    openFile(path);
    close();
    layout.getState().open(DESTINATIONS.tests);
    await runTests({ files: [path] });
  };
  return (
    <>
      <TextField label="Name" value={name} onChange={setName} />
      <TextField label="File" value={path} onChange={setPath} problem={problem} />
      <fieldset className="flex min-w-0 flex-col gap-1">
        <legend className="pb-1 text-soft">The test sends the request again and expects</legend>
        {assertions.map((assertion) => (
          <Checkbox
            key={assertion.id}
            label={assertion.label}
            isChecked={taken.includes(assertion)}
            onChange={(isChecked) =>
              setTaken(isChecked ? [...taken, assertion] : taken.filter((other) => other !== assertion))
            }
          />
        ))}
      </fieldset>
      {secrets.length > 0 ? <Secrets headers={secrets} isTold={tellsSecrets} onChange={setTellsSecrets} /> : null}
      <div className="flex justify-end gap-2">
        <Button look="primary" isDisabled={problem !== undefined || name.trim() === ''} onPress={() => void save()}>
          Save and run
        </Button>
      </div>
    </>
  );
}

interface SecretsProps {
  headers: string[];
  isTold: boolean;
  onChange: (isTold: boolean) => void;
}

/** Whether the file says what proves who sends. */
function Secrets({ headers, isTold, onChange }: SecretsProps) {
  const names = headers.join(' and ');
  return (
    <div className="flex flex-col gap-1 text-sm">
      <Checkbox label={`Write what ${names} says into the file`} isChecked={isTold} onChange={onChange} />
      <p className={isTold ? 'text-warn' : 'text-soft'}>
        {isTold
          ? `Whoever gets the file, in a link or an export, can use ${names} in your place.`
          : `The test reads ${headers.map(variableOf).join(' and ')} from the environment: .env.local here, that of npm test elsewhere.`}
      </p>
    </div>
  );
}

interface CheckboxProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

function Checkbox({ label, isChecked, onChange }: CheckboxProps) {
  return (
    <label className="flex min-h-6 items-center gap-2 max-phone:min-h-11">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-3.5 shrink-0 accent-accent"
      />
      <span className="min-w-0 truncate">{label}</span>
    </label>
  );
}
