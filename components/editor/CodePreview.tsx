'use client';

import { useStored } from '@/components/context/WorkbenchContext';

/** The open file as plain text, line by line where the editor will put it. */
export function CodePreview({ problem }: { problem: string | null }) {
  const content = useStored('project', ({ project, active }) => (active === null ? '' : project.files[active]));
  const lines = (typeof content === 'string' ? content : '').split('\n');
  return (
    <div className="absolute inset-0 z-10 overflow-hidden bg-panel">
      {problem ? <p className="px-3 py-2 text-bad">{problem} Reload the page to try again.</p> : null}
      {problem ? null : (
        <p role="status" className="absolute right-3 bottom-2 animate-[appear_1ms_1s_both] text-sm text-faint">
          Loading the editor…
        </p>
      )}
      <pre aria-label="Code" className="py-2.5 font-mono text-[13px] leading-[21px]">
        {lines.map((line, index) => (
          <div key={index} className="flex">
            <span aria-hidden className="w-[38px] shrink-0 pr-3.5 text-right text-faint select-none">
              {index + 1}
            </span>
            {line || ' '}
          </div>
        ))}
      </pre>
    </div>
  );
}
