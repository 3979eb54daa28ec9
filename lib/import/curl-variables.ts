import { encodeBase64, decodeBase64 } from '../project/file-content';
import { encodeForm } from './curl-encoding';

/** What `--variable` set, by name. */
export type CurlVariables = Map<string, string>;

/** Reads `name=content`; what comes from a file or the environment is not known here. @returns notes on what was left out */
export function readVariable(value: string, variables: CurlVariables): string[] {
  const content = /^%?(\w+)=(.*)$/s.exec(value);
  if (content?.[1] !== undefined) {
    variables.set(content[1], content[2] ?? '');
    return [];
  }
  return [`The content of --variable ${value} is not known here; where it is used stays as written.`];
}

/** Fills `{{name}}` and `{{name:function:…}}` in the value of an `--expand-…` option. */
export function expandVariables(text: string, variables: CurlVariables): { text: string; notes: string[] } {
  const notes: string[] = [];
  const filled = text.replace(/(\\)?\{\{([^{}]*)\}\}/g, (written, escaped: string | undefined, inside: string) => {
    if (escaped !== undefined) return written.slice(1);
    const [name = '', ...functions] = inside.split(':');
    const value = functions.reduce(applyFunction, variables.get(name) ?? null);
    if (value === null) notes.push(`Nothing is known here to put in place of ${written}; it stays as written.`);
    return value ?? written;
  });
  return { text: filled, notes };
}

function applyFunction(value: string | null, name: string): string | null {
  if (value === null) return null;
  if (name === 'trim') return value.trim();
  if (name === 'json') return JSON.stringify(value).slice(1, -1);
  if (name === 'url') return encodeForm(value);
  if (name === 'b64') return encodeBase64(new TextEncoder().encode(value));
  const bytes = name === '64dec' ? decodeBase64(value) : null;
  return bytes && new TextDecoder().decode(bytes);
}
