'use client';

import { Segments } from '@/components/ui/Segments';
import { TextField } from '@/components/ui/TextField';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { SignatureForm as Form } from '@/lib/signature/signature';
import { readSignature, withSignature } from '@/lib/request/signature-header';
import { useRequestProblems } from './useRequestProblems';

const FORMS = [
  { value: 'none', label: 'None' },
  { value: 'github', label: 'GitHub' },
  { value: 'stripe', label: 'Stripe' },
  { value: 'hex', label: 'Hex' },
  { value: 'base64', label: 'Base64' },
] as const satisfies { value: Form | 'none'; label: string }[];

/** Another view of the header that carries an HMAC of the body, as the senders of webhooks write it. */
export function SignatureForm() {
  const { request, signing } = useWorkbench();
  const signature = readSignature(useStored('request', (state) => state.form.headers));
  const secret = useStored('signing', (state) => state.secret);
  const problem = useRequestProblems().secret;
  const change = (form: Form | null, name?: string) =>
    request.getState().edit({ headers: withSignature(request.getState().form.headers, form, name) });
  return (
    <div className="flex flex-col items-start gap-2 px-3 py-2">
      <p className="text-soft">Signature of the body (HMAC SHA-256)</p>
      <Segments
        label="Signature"
        value={signature?.form ?? 'none'}
        options={FORMS}
        onChange={(form) => change(form === 'none' ? null : form)}
      />
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
        </>
      ) : null}
    </div>
  );
}
