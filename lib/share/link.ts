import { deflateSync } from 'fflate';
import { parseProject } from '../project/parse-project';
import type { Project } from '../project/project';
import { failed } from '../project/result';
import { decodeBase64url, encodeBase64url } from './base64url';
import { canonicalJson } from './canonical-json';
import { crc32 } from './crc32';
import { dictionary1 } from './dictionary-1';
import { findSecrets } from './find-secrets';
import { inflateBounded } from './inflate';
import { redactSecrets } from './redact-secrets';

/** The longest link that is read, in characters. */
export const MAX_LINK_LENGTH = 2 * 1024 * 1024;
/** The most bytes of JSON that a link may hold. */
export const MAX_LINK_BYTES = 8 * 1024 * 1024;

/** A project, or why the link holds none. */
export type DecodedLink =
  { ok: true; project: Project } | { ok: false; message: string; kind: 'broken' | 'newer' | 'too-large' | 'empty' };

/**
 * A link's hash that carries a project: files, requests, Next.js version, mode, open tabs and title. What
 * {@link findSecrets} finds is left out of it, unless `includeSecrets`.
 *
 * Format p1, to be read for ever:
 *
 *     "#p1."  base64url (RFC 4648, section 5, no padding) of:
 *       n bytes  raw deflate (RFC 1951) with the preset dictionary of `dictionary-1.ts`, of:
 *                  UTF-8 JSON, a project of version 1 as `project.ts` describes it
 *       4 bytes  CRC-32 of the n bytes, big-endian: one changed character is always noticed
 *
 * A raw inflater that knows the dictionary reads the n bytes and ignores the 4.
 */
export function encodeLink(project: Project, options: { includeSecrets?: boolean } = {}): string {
  const shared = options.includeSecrets ? project : redactSecrets(project, findSecrets(project));
  const json = new TextEncoder().encode(canonicalJson(shared));
  const deflated = deflateSync(json, { level: 9, mem: 8, dictionary: dictionary1() });
  const bytes = new Uint8Array(deflated.length + CRC_LENGTH);
  bytes.set(deflated);
  new DataView(bytes.buffer).setUint32(deflated.length, crc32(deflated));
  return `#p1.${encodeBase64url(bytes)}`;
}

/** Reads what {@link encodeLink} wrote, with or without the `#`. Never throws, and needs little memory for any text. */
export function decodeLink(hash: string): DecodedLink {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text === '') return refuse('empty', 'it holds no project');
  if (text.length > MAX_LINK_LENGTH) return refuse('too-large', 'it is longer than 2 MB');
  const format = /^p(\d{1,6})\.(.*)$/s.exec(text);
  if (!format) return refuse('broken', 'it does not begin with "#p1." as the links of this playground do');
  if (Number(format[1]) > 1)
    return refuse(
      'newer',
      `it is of format p${format[1]} and this playground reads p1; reload the page to get a newer one`,
    );
  if (format[1] !== '1') return refuse('broken', `there is no format p${format[1]}`);
  return decodePayload(format[2] ?? '');
}

const CRC_LENGTH = 4;

function decodePayload(payload: string): DecodedLink {
  const bytes = decodeBase64url(payload);
  if (!bytes) return refuse('broken', 'it has characters that no link has; it was changed on its way');
  if (bytes.length <= CRC_LENGTH) return refuse('broken', CUT);
  const deflated = bytes.subarray(0, -CRC_LENGTH);
  const crc = new DataView(bytes.buffer, bytes.byteOffset + deflated.length).getUint32(0);
  if (crc !== crc32(deflated)) return refuse('broken', CUT);
  const inflated = inflateBounded(deflated, dictionary1(), MAX_LINK_BYTES);
  if (inflated.ok) return decodeJson(inflated.bytes);
  return inflated.reason === 'too-large'
    ? refuse('too-large', 'the project in it is over 8 MB')
    : refuse('broken', CUT);
}

const CUT = 'it is incomplete or was changed on its way; copy the whole link again';

function decodeJson(bytes: Uint8Array): DecodedLink {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('broken', 'what is in it is no project');
  }
  const parsed = parseProject(value);
  if (parsed.ok) return parsed;
  return refuse(parsed.newer ? 'newer' : 'broken', parsed.message.replace(/^Failed to read the project: /, ''));
}

function refuse(kind: 'broken' | 'newer' | 'too-large' | 'empty', reason: string): DecodedLink {
  return { ...failed('open the link', reason), kind };
}
