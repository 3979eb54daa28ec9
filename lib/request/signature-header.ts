import { signatureFormOf, signaturePlaceholder, type SignatureForm } from '@/lib/signature/signature';
import { createRow, type PairRow } from './request-form';

/** The header that carries a signature of the body. */
export interface SignatureHeader {
  form: SignatureForm;
  name: string;
}

const NAMES: Record<SignatureForm, string> = {
  github: 'X-Hub-Signature-256',
  stripe: 'Stripe-Signature',
  hex: 'X-Signature',
  base64: 'X-Signature',
};

/** Reads it out of the rows; null where none carries one. */
export function readSignature(rows: PairRow[]): SignatureHeader | null {
  for (const { name, value, enabled } of rows) {
    const form = enabled ? signatureFormOf(value) : null;
    if (form) return { form, name };
  }
  return null;
}

/** The rows with a header that carries a signature of that form in place of the one they have. */
export function withSignature(rows: PairRow[], form: SignatureForm | null, name?: string): PairRow[] {
  const others = rows.filter(({ value }) => signatureFormOf(value) === null);
  return form === null ? others : [...others, createRow(name ?? NAMES[form], signaturePlaceholder(form))];
}
