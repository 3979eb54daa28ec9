import { decodeBody } from '@/lib/response/body-kind';

export interface Body {
  contentType: string | undefined;
  body: Uint8Array;
}

const HEAD_BYTES = 4096;

/** Whether a body says of itself that it is an OpenAPI 3.x document. Only its beginning is read. */
export function saysOpenApi({ contentType, body }: Body): boolean {
  const type = contentType ?? '';
  if (!/[/+]json\b/i.test(type)) return false;
  return /"openapi"\s*:\s*"3\./.test(decodeBody(contentType, body.subarray(0, HEAD_BYTES)));
}
