'use client';

import { Segments } from '@/components/ui/Segments';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { BodyKind } from '@/lib/request/request-form';
import { isJson } from '@/lib/request/is-json';
import { FileBodyForm } from './FileBodyForm';
import { MultipartForm } from './MultipartForm';
import { UrlencodedForm } from './UrlencodedForm';
import { useRequestProblems } from './useRequestProblems';

const KINDS = [
  { value: 'none', label: 'None' },
  { value: 'json', label: 'JSON' },
  { value: 'text', label: 'Text' },
  { value: 'urlencoded', label: 'Form' },
  { value: 'multipart', label: 'Multipart' },
  { value: 'file', label: 'File' },
] as const satisfies { value: BodyKind; label: string }[];

export function BodyForm() {
  const { request } = useWorkbench();
  const body = useStored('request', (state) => state.form.body);
  const problem = useRequestProblems().body;
  const invalid = body.kind === 'json' && body.text.trim() !== '' && !isJson(body.text);
  return (
    <>
      <div className="flex min-h-10 items-center gap-3 px-3 py-1">
        <Segments
          label="Body"
          value={body.kind}
          options={KINDS}
          onChange={(kind) => request.getState().setBodyKind(kind)}
        />
        {problem ? (
          <p role="alert" className="text-sm text-bad">
            {problem}
          </p>
        ) : (
          <p className="truncate text-sm text-faint">{invalid ? 'Not valid JSON; it is sent as written.' : ''}</p>
        )}
      </div>
      {body.kind === 'urlencoded' ? <UrlencodedForm /> : null}
      {body.kind === 'multipart' ? <MultipartForm /> : null}
      {body.kind === 'file' ? <FileBodyForm /> : null}
      {body.kind === 'json' || body.kind === 'text' ? (
        <textarea
          aria-label="Request body"
          value={body.text}
          placeholder={body.kind === 'json' ? '{ "text": "hello" }' : 'hello'}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={(event) => request.getState().edit({ body: { ...body, text: event.target.value } })}
          className="min-h-0 flex-1 resize-none bg-transparent px-3 py-1 font-mono leading-[21px]"
        />
      ) : null}
    </>
  );
}
