import { isToken } from './header-syntax';

export interface MimeType {
  /** Type and subtype in lower case. */
  essence: string;
  parameters: Map<string, string>;
}

const QUOTED_OR_PLAIN = /((?:[^",]|"(?:\\[\s\S]|[^"\\])*(?:"|$))*)(?:,|$)/g;
const PARAMETER = /;[\t\n\r ]*([^;=]*)(?:=(?:"((?:\\[\s\S]|[^"\\])*)(?:"|$)[^;]*|([^;]*)))?/g;

/** The MIME type a `content-type` header means, its several values taken together. @see https://fetch.spec.whatwg.org/#concept-header-extract-mime-type */
export function extractMimeType(header: string | null): MimeType | null {
  let found: MimeType | null = null;
  for (const [, value = ''] of (header ?? '').matchAll(QUOTED_OR_PLAIN)) {
    const mimeType = parseMimeType(value);
    if (!mimeType || mimeType.essence === '*/*') continue;
    const charset = found?.essence === mimeType.essence ? found.parameters.get('charset') : undefined;
    if (charset !== undefined && !mimeType.parameters.has('charset')) mimeType.parameters.set('charset', charset);
    found = mimeType;
  }
  return found;
}

export function serializeMimeType({ essence, parameters }: MimeType): string {
  const parts = [...parameters].map(([name, value]) => {
    return `;${name}=${isToken(value) ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`}`;
  });
  return essence + parts.join('');
}

function parseMimeType(input: string): MimeType | null {
  const text = input.trim();
  const [, type = '', subtype = ''] = /^([^/]*)\/([^;]*)/.exec(text) ?? [];
  if (!isToken(type) || !isToken(subtype.trimEnd())) return null;
  const essence = `${type}/${subtype.trimEnd()}`.toLowerCase();
  return { essence, parameters: parseParameters(text.slice(type.length + 1 + subtype.length)) };
}

function parseParameters(text: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [, rawName = '', quoted, plain] of text.matchAll(PARAMETER)) {
    const name = rawName.toLowerCase();
    const value = quoted?.replace(/\\([\s\S])/g, '$1') ?? plain?.trimEnd();
    if (value === undefined || (quoted === undefined && value === '')) continue;
    if (isToken(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value) && !parameters.has(name)) parameters.set(name, value);
  }
  return parameters;
}
