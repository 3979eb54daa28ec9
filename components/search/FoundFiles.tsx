'use client';

import { Fragment } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import type { FoundFile, FoundLine } from '@/lib/files/find-in-files';
import { DESTINATIONS } from '@/lib/workbench/destinations';

/** What was found, by file. A click or Enter opens the line. */
export function FoundFiles({ files }: { files: FoundFile[] }) {
  const { project, layout } = useWorkbench();
  const open = (file: string, { line, column }: FoundLine) => {
    layout.getState().open(DESTINATIONS.code);
    project.getState().revealPosition({ file, line, column });
  };
  return (
    <ListBox aria-label="Found" selectionMode="none" className="min-h-0 flex-1 overflow-auto pb-1 outline-none">
      {files.map(({ file, lines }) => (
        <ListBoxSection key={file} id={file}>
          <Header className="flex gap-2 px-3 py-0.5 font-mono text-sm text-soft">
            {file} <span className="text-faint tabular-nums">{lines.length}</span>
          </Header>
          {lines.map((found) => (
            <ListBoxItem
              key={found.line}
              id={`${file}:${found.line}`}
              textValue={`${file}, line ${found.line}: ${found.text.trim()}`}
              onAction={() => open(file, found)}
              className="flex min-h-6 items-center gap-2 px-3 font-mono text-[12.5px] outline-none hover:bg-raised data-[focused]:bg-wash max-phone:min-h-11"
            >
              <span className="w-10 shrink-0 text-right text-faint tabular-nums">{found.line}</span>
              <FoundText found={found} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** How much of a line stands before what was found in it. */
const BEFORE = 40;

function FoundText({ found: { text, ranges } }: { found: FoundLine }) {
  const first = ranges[0]?.[0] ?? 0;
  const indent = text.length - text.trimStart().length;
  const start = first > BEFORE ? Math.max(first - BEFORE, indent) : indent;
  const ends = [Math.min(start, first), ...ranges.map(([, end]) => end)];
  const parts = ranges.map(([from, to], index) => (
    <Fragment key={from}>
      {text.slice(ends[index], from)}
      <mark className="rounded-sm bg-accent text-onaccent">{text.slice(from, to)}</mark>
    </Fragment>
  ));
  return (
    <span className="min-w-0 truncate whitespace-pre">
      {start > indent ? '…' : ''}
      {parts}
      {text.slice(ends.at(-1))}
    </span>
  );
}
