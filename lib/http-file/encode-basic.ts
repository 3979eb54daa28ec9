import type { HeaderList } from '@/sandbox/protocol';
import { encodeBase64 } from '../project/file-content';

/** Encodes `Authorization: Basic user password` and `Basic user:password`, as REST Client does. */
export function encodeBasic(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => {
    const credentials = name.toLowerCase() === 'authorization' ? plainCredentials(value) : null;
    if (!credentials) return [name, value];
    return [name, `Basic ${encodeBase64(new TextEncoder().encode(`${credentials.user}:${credentials.password}`))}`];
  });
}

/** The user and password of a Basic value that is not encoded; null for any other value. */
export function plainCredentials(value: string): { user: string; password: string } | null {
  const [, written = ''] = /^basic\s+(.*\S)\s*$/i.exec(value) ?? [];
  const [, user, password] = /^(\S+)\s+(.+)$/.exec(written) ?? /^([^\s:]*):(.*)$/.exec(written) ?? [];
  return user === undefined || password === undefined ? null : { user, password };
}
