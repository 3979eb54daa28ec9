'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStored } from '@/components/context/WorkbenchContext';
import { rawText } from '@/components/response/raw/raw-text';
import { toBytes } from '@/lib/project/file-content';
import type { ProjectFile } from '@/lib/project/project';
import { formatSize } from '@/lib/response/format';
import { receivedOf } from '@/lib/run/received';

/** What paper shows in place of the panes: every file whole, and the last response. It is made when the page is printed. */
export function PrintedProject() {
  return usePrinting() ? <Sheets /> : null;
}

function Sheets() {
  const { title, files } = useStored('project', (state) => state.project);
  const run = useStored('run', (state) => state.run);
  return (
    <article className="printed-project">
      <h1 className="text-xl font-semibold">{title || 'Untitled'}</h1>
      {Object.entries(files).map(([path, file]) => (
        <Sheet key={path} name={path} text={textOf(file)} />
      ))}
      {run.state === 'done' ? (
        <Sheet name={`${run.request.method ?? 'GET'} ${run.request.url}`} text={rawText(receivedOf(run))} />
      ) : null}
    </article>
  );
}

function Sheet({ name, text }: { name: string; text: string }) {
  return (
    <section>
      <h2 className="mt-4 font-mono text-sm font-semibold">{name}</h2>
      <pre className="text-sm">{text}</pre>
    </section>
  );
}

function textOf(file: ProjectFile): string {
  return typeof file === 'string' ? file : `[${formatSize(toBytes(file).byteLength)} of bytes]`;
}

/** True from the moment at which the browser begins to print to the one at which it has. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture when the listener returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
