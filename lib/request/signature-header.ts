import { isOfSignature, signatureFormOf, signaturePlaceholder, type SignatureForm } from '@/lib/signature/signature';
import { SIGNATURE_KINDS } from '@/lib/signature/signature-kinds';
import { createRow, type PairRow } from './request-form';

/** The header that carries a signature of the body. */
export interface SignatureHeader {
  form: SignatureForm;
  name: string;
}

/** Reads it out of the rows; null where none carries one. */
export function readSignature(rows: PairRow[]): SignatureHeader | null {
  for (const { name, value, enabled } of rows) {
    const form = enabled ? signatureFormOf(value) : null;
    if (form) return { form, name };
  }
  return null;
}

/** The rows with headers that carry a signature of that form in place of those they have; what says such a header itself is switched off. */
export function withSignature(rows: PairRow[], form: SignatureForm | null, name?: string): PairRow[] {
  const unsigned = rows.filter(({ value }) => !isOfSignature(value));
  if (form === null) return unsigned;
  const kind = SIGNATURE_KINDS[form];
  const others = 'others' in kind ? kind.others : [];
  const taken = new Set([kind.header, ...others.map(([other]) => other)].map((header) => header.toLowerCase()));
  // A name that is being typed is another header's as long as it is not complete.
  const isTaken = (row: PairRow) => name === undefined && taken.has(row.name.toLowerCase());
  return [
    ...unsigned.map((row) => (isTaken(row) ? { ...row, enabled: false } : row)),
    ...others.map(([other, value]) => createRow(other, value)),
    createRow(name ?? kind.header, signaturePlaceholder(form)),
  ];
}
