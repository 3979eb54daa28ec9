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
import { testFileOf, textOf, withTest } from '@/lib/tests/saved-test';
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
  const save = async () => {
    const { project: current, writeFile, openFile } = project.getState();
    const inOrder = assertions.filter((assertion) => taken.includes(assertion));
    writeFile(path, withTest(textOf(current.files, path), name, request, inOrder));
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
          <label key={assertion.id} className="flex min-h-6 items-center gap-2 max-phone:min-h-11">
            <input
              type="checkbox"
              checked={taken.includes(assertion)}
              onChange={({ target }) =>
                setTaken(target.checked ? [...taken, assertion] : taken.filter((other) => other !== assertion))
              }
              className="size-3.5 shrink-0 accent-accent"
            />
            <span className="min-w-0 truncate">{assertion.label}</span>
          </label>
        ))}
      </fieldset>
      {secrets.length > 0 ? (
        <p className="text-sm text-warn">
          The file will hold what {secrets.join(' and ')} says, and so will whatever you share or export with it.
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button look="primary" isDisabled={problem !== undefined || name.trim() === ''} onPress={() => void save()}>
          Save and run
        </Button>
      </div>
    </>
  );
}
