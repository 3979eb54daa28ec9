import { plainCredentials } from '@/lib/http-file/encode-basic';
import { createRow, type PairRow } from './request-form';

/** What an `Authorization` header says. */
export type Auth =
  { kind: 'none' } | { kind: 'bearer'; token: string } | { kind: 'basic'; user: string; password: string };

/** Reads the header out of the rows; another scheme counts as none. */
export function readAuth(rows: PairRow[]): Auth {
  const value = rows.find((row) => row.enabled && isAuthorization(row))?.value ?? '';
  const [, scheme = '', credentials = ''] = /^(bearer|basic)(?:\s+(.*))?$/i.exec(value) ?? [];
  if (scheme.toLowerCase() === 'bearer') return { kind: 'bearer', token: credentials };
  if (scheme.toLowerCase() !== 'basic') return { kind: 'none' };
  const plain = plainCredentials(value);
  if (plain) return { kind: 'basic', ...plain };
  const [user = '', ...password] = fromBase64(credentials).split(':');
  return { kind: 'basic', user, password: password.join(':') };
}

/** The rows with the header that says it in place of their own. */
export function withAuth(rows: PairRow[], auth: Auth): PairRow[] {
  const others = rows.filter((row) => !isAuthorization(row));
  return auth.kind === 'none' ? others : [...others, createRow('Authorization', valueOf(auth))];
}

function valueOf(auth: Exclude<Auth, { kind: 'none' }>): string {
  if (auth.kind === 'bearer') return `Bearer ${auth.token}`;
  const bytes = new TextEncoder().encode(`${auth.user}:${auth.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    return '';
  }
}

function isAuthorization(row: PairRow): boolean {
  return row.name.trim().toLowerCase() === 'authorization';
}
