import { createHash } from 'node:crypto';
import type { Project } from '@/lib/project/project';
import { canonicalJson } from '@/lib/share/canonical-json';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^14 is 83 bits: nobody finds a second project for somebody else's link. */
const LENGTH = 14;

/** What a project's short link is called: the same content, the same link. */
export function linkIdOf(project: Project): string {
  const digest = createHash('sha256').update(canonicalJson(project)).digest('hex');
  let rest = BigInt(`0x${digest}`);
  let id = '';
  while (id.length < LENGTH) {
    id += ALPHABET.charAt(Number(rest % 62n));
    rest /= 62n;
  }
  return id;
}

/** Whether `text` can name a short link. */
export function isLinkId(text: string): boolean {
  return /^[0-9A-Za-z]{14}$/.test(text);
}
