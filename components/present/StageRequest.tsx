'use client';

import type { StageShot } from '@/lib/present/stage-shot';

type Request = StageShot['request'];

interface StageRequestProps {
  request: Request;
  /** Without it the request is only shown. */
  onChange?: (changes: Partial<Request>) => void;
  onSend?: () => void;
}

const FIELD = 'w-full min-w-0 rounded-sm bg-raised px-[0.4em] py-[0.1em] leading-[1.375] resize-none';

/** The request, as large as the code. */
export function StageRequest({ request, onChange, onSend }: StageRequestProps) {
  const { method, url, headers, body } = request;
  const readOnly = onChange === undefined;
  return (
    <section aria-label="Request" className="flex max-h-[45%] shrink-0 flex-col gap-[0.3em] overflow-auto p-[0.5em]">
      <div className="flex gap-[0.3em]">
        <input
          aria-label="Method"
          value={method}
          readOnly={readOnly}
          spellCheck={false}
          onChange={(event) => onChange?.({ method: event.target.value.toUpperCase() })}
          style={{ width: `${Math.max(4, method.length) + 1.2}ch` }}
          className={`${FIELD} shrink-0 font-semibold text-accent`}
        />
        <input
          aria-label="URL"
          value={url}
          readOnly={readOnly}
          spellCheck={false}
          onChange={(event) => onChange?.({ url: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onSend?.();
          }}
          className={FIELD}
        />
      </div>
      {headers === '' ? null : (
        <Lines label="Headers" text={headers} onText={onChange && ((text) => onChange({ headers: text }))} />
      )}
      {body === '' ? null : (
        <Lines label="Body" text={body} onText={onChange && ((text) => onChange({ body: text }))} />
      )}
    </section>
  );
}

function Lines({ label, text, onText }: { label: string; text: string; onText: ((text: string) => void) | undefined }) {
  return (
    <textarea
      aria-label={label}
      value={text}
      readOnly={onText === undefined}
      rows={Math.min(8, text.split('\n').length)}
      spellCheck={false}
      onChange={(event) => onText?.(event.target.value)}
      className={`${FIELD} shrink-0 ${label === 'Headers' ? 'text-soft' : ''}`}
    />
  );
}
