import type { HttpRequest, RequestDraft } from '@/lib/http-file/http-file';
import { bodyKind, createRow, type PairRow, type RequestForm } from './request-form';

export const REQUESTS_FILE = 'requests.http';

/** The form that shows a saved request. Rows that did not change keep their identity. */
export function formOfRequest(request: HttpRequest, before?: RequestForm): RequestForm {
  const contentType = request.headers.find((row) => row.enabled && row.name.toLowerCase() === 'content-type')?.value;
  return {
    method: request.method,
    url: request.url,
    headers: request.headers.map((row, index) => keepRow(row, before?.headers[index])),
    body: { kind: bodyKind(contentType, request.body), text: request.body },
  };
}

/** What of a form is written to the file. */
export function draftOfForm(form: RequestForm): Omit<RequestDraft, 'name'> {
  return {
    method: form.method,
    url: form.url.trim(),
    headers: form.headers
      .filter((row) => row.name.trim() !== '')
      .map(({ name, value, enabled }) => ({ name: name.trim(), value: value.trim(), enabled })),
    body: form.body.kind === 'none' ? '' : form.body.text.trimEnd(),
  };
}

/** Whether the file says what the form says. */
export function isShown(request: HttpRequest, form: RequestForm): boolean {
  return JSON.stringify(draftOfForm(formOfRequest(request))) === JSON.stringify(draftOfForm(form));
}

/** What a list calls a request. */
export function requestLabel({ name, method, url }: HttpRequest): string {
  return name || `${method} ${url}`;
}

function keepRow(row: RequestDraft['headers'][number], before: PairRow | undefined): PairRow {
  const same = before && before.name === row.name && before.value === row.value && before.enabled === row.enabled;
  return same ? before : createRow(row.name, row.value, row.enabled);
}
