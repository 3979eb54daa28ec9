import type { PlaygroundRequest } from '@/sandbox/host/playground';
import { SIGNATURE_KINDS, type Signed } from './signature-kinds';

/** In which form a webhook's sender writes the HMAC of the body. */
export type SignatureForm = keyof typeof SIGNATURE_KINDS;

export const SIGNATURE_FORMS = Object.keys(SIGNATURE_KINDS) as SignatureForm[];

/** How a delivery is spoilt, to see that it is refused. */
export type Forgery = 'secret' | 'time' | 'body';

export interface SigningOptions {
  now?: number;
  forgery?: Forgery | undefined;
  /** Of the delivery, which senders make anew for each. */
  id?: string;
}

/** Older than any receiver takes. */
const TOO_OLD_MS = 60 * 60 * 1000;

/** What stands in a header until the request is sent, such as `{{$signature github}}`. */
export function signaturePlaceholder(form: SignatureForm): string {
  return `{{$signature ${form}}}`;
}

const PLACEHOLDER = new RegExp(
  `\\{\\{\\s*\\$signature\\s+(${[...SIGNATURE_FORMS, 'time', 'id'].join('|')})\\s*\\}\\}`,
  'g',
);

/** The form of the signature that a header's value stands for. */
export function signatureFormOf(value: string): SignatureForm | null {
  const name = wordOf(value);
  return SIGNATURE_FORMS.find((form) => form === name) ?? null;
}

/** Whether a header's value stands for part of a signature: itself, its time, or the id of the delivery. */
export function isOfSignature(value: string): boolean {
  return wordOf(value) !== undefined;
}

function wordOf(value: string): string | undefined {
  return new RegExp(PLACEHOLDER.source).exec(value)?.[1];
}

/** Puts the signature of the request where its headers ask for it. */
export function signRequest(
  request: PlaygroundRequest,
  secret: string,
  { now = Date.now(), forgery, id = newId() }: SigningOptions = {},
): PlaygroundRequest {
  const { headers = [], body = '' } = request;
  const form = headers.map(([, value]) => signatureFormOf(value)).find((each) => each !== null);
  if (!form) return request;
  const kind = SIGNATURE_KINDS[form];
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const url = 'urlOf' in kind ? kind.urlOf(request.url, headers, bytes) : request.url;
  const seconds = Math.floor((now - (forgery === 'time' ? TOO_OLD_MS : 0)) / 1000);
  const signed: Signed = { url, headers, body: bytes, seconds, id, key: kind.keyOf(secret) };
  if (forgery === 'secret') signed.key = signed.key.map((byte) => byte ^ 1);
  const words: Record<string, string> = { [form]: kind.sign(signed), time: String(seconds), id };
  const fill = (value: string) => value.replace(PLACEHOLDER, (written, word: string) => words[word] ?? written);
  return {
    ...request,
    url,
    headers: headers.map(([name, value]) => [name, fill(value)]),
    ...(forgery === 'body' ? { body: withSpace(body) } : {}),
  };
}

/** Another body, which means the same wherever space means nothing. */
function withSpace(body: string | Uint8Array): string | Uint8Array {
  return typeof body === 'string' ? `${body} ` : new Uint8Array([...body, 0x20]);
}

function newId(): string {
  return `msg_${crypto.randomUUID().replaceAll('-', '')}`;
}
