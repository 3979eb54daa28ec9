import type { RequestDraft } from '../http-file/http-file';
import { decodeBase64 } from '../project/file-content';
import { encodeData } from './curl-encoding';
import { get, pairsOf } from './har-values';

/** The body of a HAR's `postData`, and the headers it needs. */
export interface HarBody {
  text: string;
  rows: RequestDraft['headers'];
  notes: string[];
  /** Whether it was made of parameters, and not as it was sent. */
  isMade: boolean;
}

/** `postData` has a text, parameters, or both, which then say the same (HAR 1.2). */
export function readPostData(postData: unknown, headers: RequestDraft['headers']): HarBody {
  const text = get(postData, 'text');
  const mimeType = get(postData, 'mimeType');
  const given = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  const type = given ?? (typeof mimeType === 'string' ? mimeType : '');
  const params = pairsOf(get(postData, 'params'));
  const typeRow = (value: string) =>
    given === undefined && value !== '' ? [{ name: 'Content-Type', value, enabled: true }] : [];
  if (typeof text === 'string' && (text !== '' || params.length === 0)) {
    const { content, notes } = decoded(text, get(postData, 'encoding') ?? get(postData, '_encoding'));
    return { text: content, rows: typeRow(content === '' ? '' : type), notes, isMade: false };
  }
  if (params.length === 0) return { text: '', rows: [], notes: [], isMade: false };
  if (type.toLowerCase().startsWith('multipart/')) return multipart(params, type, given);
  const joined = params.map(({ name, value }) => `${encodeData(name)}=${encodeData(value)}`).join('&');
  return { text: joined, rows: typeRow(type || 'application/x-www-form-urlencoded'), notes: [], isMade: true };
}

/** Some writers keep every body in base64, some only bytes that are no text. */
function decoded(text: string, encoding: unknown): { content: string; notes: string[] } {
  if (encoding !== 'base64') return { content: text, notes: [] };
  const bytes = decodeBase64(text);
  try {
    if (bytes) return { content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), notes: [] };
  } catch {
    // No text: a .http file cannot have it in a line.
  }
  return { content: text, notes: ['Its body is no text; it is written in base64 and stays so.'] };
}

type Params = ReturnType<typeof pairsOf>;

/** The boundary of the Content-Type header is kept; where it has none, one is made and the header is written anew. */
function multipart(params: Params, type: string, given: string | undefined): HarBody {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1] ?? boundaryFor(params);
  const notes: string[] = [];
  const parts = params.map(({ name, value, source }) => {
    const [fileName, contentType] = [get(source, 'fileName'), get(source, 'contentType')];
    if (typeof fileName === 'string' && value === '')
      notes.push(`the file "${fileName}" has no content in it; an empty one is sent.`);
    const head = [
      `Content-Disposition: form-data; name="${escape(name)}"${typeof fileName === 'string' ? `; filename="${escape(fileName)}"` : ''}`,
      ...(typeof contentType === 'string' && contentType !== '' ? [`Content-Type: ${contentType}`] : []),
    ];
    return `--${boundary}\n${head.join('\n')}\n\n${value}\n`;
  });
  const hasBoundary = /boundary=/i.test(type);
  const full = hasBoundary ? type : `${type}; boundary=${boundary}`;
  const row = given === undefined ? [{ name: 'Content-Type', value: full, enabled: true }] : [];
  if (given !== undefined && !hasBoundary) notes.push(`its Content-Type needs "; boundary=${boundary}".`);
  return { text: `${parts.join('')}--${boundary}--`, rows: row, notes, isMade: true };
}

function boundaryFor(params: Params): string {
  let boundary = '----boundary';
  while (params.some(({ value }) => value.includes(boundary))) boundary += 'x';
  return boundary;
}

function escape(name: string): string {
  return name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
