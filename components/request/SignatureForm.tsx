'use client';

import { TextField } from '@/components/ui/TextField';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { readSignature, withSignature } from '@/lib/request/signature-header';
import { SIGNATURE_FORMS, type SignatureForm as Form } from '@/lib/signature/signature';
import { SIGNATURE_KINDS } from '@/lib/signature/signature-kinds';
import { SendForged } from './SendForged';
import { useRequestProblems } from './useRequestProblems';

/** Another view of the headers that carry an HMAC of the body, as the senders of webhooks write them. */
export function SignatureForm() {
  const { request, signing } = useWorkbench();
  const signature = readSignature(useStored('request', (state) => state.form.headers));
  const secret = useStored('signing', (state) => state.secret);
  const problem = useRequestProblems().secret;
  const change = (form: Form | null, name?: string) =>
    request.getState().edit({ headers: withSignature(request.getState().form.headers, form, name) });
  return (
    <div className="flex flex-col items-start gap-2 px-3 py-2">
      <label className="flex w-full items-center gap-3">
        <span className="text-soft">Signed as a webhook of</span>
        <select
          aria-label="Signature"
          value={signature?.form ?? ''}
          onChange={({ target }) => change(SIGNATURE_FORMS.find((form) => form === target.value) ?? null)}
          className="h-7 rounded-sm bg-raised px-2 max-phone:h-11"
        >
          <option value="">nobody</option>
          {SIGNATURE_FORMS.map((form) => (
            <option key={form} value={form}>
              {SIGNATURE_KINDS[form].label}
            </option>
          ))}
        </select>
      </label>
      {signature ? (
        <>
          <TextField label="Header" value={signature.name} onChange={(name) => change(signature.form, name)} />
          <TextField
            secret
            label="Secret"
            value={secret}
            problem={problem}
            onChange={(typed) => signing.getState().setSecret(typed)}
          />
          <p className="text-sm text-faint">The body is signed when it is sent. The secret stays in this browser.</p>
          <SendForged form={signature.form} />
        </>
      ) : null}
    </div>
  );
}
