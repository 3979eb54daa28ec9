'use client';

import { PairTable } from '@/components/ui/PairTable';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { readFormBody, writeFormBody } from '@/lib/request/form-body';

/** The fields of a form body; the text in `requests.http` is their one home. */
export function UrlencodedForm() {
  const { request } = useWorkbench();
  const text = useStored('request', (state) => state.form.body.text);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <PairTable
        noun="field"
        switches={false}
        rows={readFormBody(text)}
        onChange={(rows) => request.getState().edit({ body: { kind: 'urlencoded', text: writeFormBody(rows) } })}
      />
    </div>
  );
}
