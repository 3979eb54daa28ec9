import { addRequest } from '../http-file/edit-http-file';
import type { ResolvedRequest } from '../http-file/resolve-request';
import { fromBytes } from '../project/file-content';
import { failed, type Failed } from '../project/result';

/** A request as the text of a `.http` file, or why that cannot say it. */
export function toHttpText(request: ResolvedRequest, name = ''): { ok: true; text: string } | Failed {
  const body = request.body instanceof Uint8Array ? fromBytes(request.body) : (request.body ?? '');
  if (typeof body !== 'string')
    return failed(
      `write the request "${name || request.url}"`,
      'its body is binary; put it in a file and write "< ./file"',
    );
  const headers = request.headers.map(([header, value]) => ({ name: header, value, enabled: true }));
  return addRequest('', { name, method: request.method, url: request.url, headers, body });
}
