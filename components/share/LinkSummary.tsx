'use client';

import { useMemo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { MethodName } from '@/components/ui/MethodName';
import { useStored } from '@/components/context/WorkbenchContext';
import { summarizeProject, type ProjectSummary, type SummarizedRequest } from '@/lib/share/summarize-project';

/** What came with a link and what Send would run, to be read before anything runs. */
export function LinkSummary() {
  const project = useStored('project', (state) => state.project);
  const summary = useMemo(() => summarizeProject(project), [project]);
  const selected = useStored('request', (state) => state.selected);
  const request = selected === null ? undefined : summary.requests[selected];
  return (
    <p className="min-w-0 flex-1 truncate max-phone:basis-full max-phone:whitespace-normal">
      <span className="font-semibold">{summary.title ?? 'Untitled'}</span>, from a link.{' '}
      <span className="text-soft">{request ? <WhatSendRuns request={request} summary={summary} /> : null}</span>{' '}
      <Contents summary={summary} />
    </p>
  );
}

function WhatSendRuns({ request, summary }: { request: SummarizedRequest; summary: ProjectSummary }) {
  if (!request.file) return <>Send finds no route for {request.url}.</>;
  const first = summary.alsoRuns.length > 0 ? `, after ${summary.alsoRuns.join(' and ')}` : '';
  return (
    <>
      Send runs <code className="font-mono text-sm">{request.file}</code>
      {first}; nothing runs before.
    </>
  );
}

function Contents({ summary: { files, requests } }: { summary: ProjectSummary }) {
  return (
    <DialogTrigger>
      <Button className="rounded-sm text-accent underline-offset-2 hover:underline max-phone:min-h-11">
        {count(files.length, 'file')}, {count(requests.length, 'request')}
      </Button>
      <Popover placement="bottom start" className="max-h-96 max-w-120 overflow-auto rounded bg-panel p-3 shadow-float">
        <Dialog aria-label="What came with the link" className="flex flex-col gap-2 font-mono text-sm outline-none">
          <ul>
            {files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          <ul className="border-t border-line pt-2">
            {requests.map(({ name, method, url, file }, index) => (
              <li key={index} title={name}>
                <MethodName method={method} /> {url} <span className="text-faint">{file ?? 'no route'}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
