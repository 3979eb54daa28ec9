'use client';

import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { findCurl } from '@/lib/import/find-curl';
import { readText } from '@/lib/import/read-import';
import { takeImport } from '@/lib/workbench/take-import';
import { MethodField } from './MethodField';
import { SendButton } from './SendButton';
import { WouldAnswer } from './WouldAnswer';
import { UsePathHere } from './UsePathHere';
import { useRequestProblems } from './useRequestProblems';

/** Method, URL and Send; Enter in the URL sends. */
export function RequestLine() {
  const workbench = useWorkbench();
  const { request, send } = workbench;
  const url = useStored('request', (state) => state.form.url);
  const field = useRef<HTMLInputElement>(null);
  const problems = useRequestProblems();
  const reason = problems.method ?? problems.url;
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey) void send();
  };
  const takeCurl = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!findCurl(text)) return;
    event.preventDefault();
    void takeImport(workbench, readText(text));
  };
  return (
    <div className="px-3 pt-2.5 pb-1">
      <div className="flex gap-2 max-phone:flex-wrap">
        <div
          className={`flex h-8 min-w-0 flex-1 items-center rounded bg-raised focus-within:outline-2 focus-within:outline-accent max-phone:h-11 ${reason ? 'outline-2 outline-bad' : ''}`}
        >
          <MethodField />
          <input
            ref={field}
            aria-label="URL"
            aria-invalid={reason !== undefined}
            aria-describedby={reason ? 'request-line-problem' : undefined}
            value={url}
            placeholder="/api/comments"
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            enterKeyHint="send"
            onChange={(event) => request.getState().edit({ url: event.target.value })}
            onKeyDown={sendOnEnter}
            onPaste={takeCurl}
            className="h-full min-w-0 flex-1 bg-transparent px-3 font-mono outline-none"
          />
        </div>
        <SendButton />
      </div>
      {reason ? (
        <p id="request-line-problem" role="alert" className="pt-1.5 text-sm text-bad">
          {reason}
          {problems.url ? <UsePathHere onUsed={() => field.current?.focus()} /> : null}
        </p>
      ) : null}
      <WouldAnswer />
    </div>
  );
}
