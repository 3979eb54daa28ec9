import { createVariableFiller } from '@/lib/http-file/fill-variables';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { resolveDraft } from '@/lib/http-file/resolve-draft';
import { signRequest, type Forgery } from '@/lib/signature/signature';
import type { Project, ProjectFile } from '@/lib/project/project';
import type { PlaygroundRequest } from '@/sandbox/host/playground';
import type { RequestForm } from './request-form';
import { draftOfForm, REQUESTS_FILE } from './request-list';
import { readSignature } from './signature-header';
import { hasProblems, validateRequest, type RequestProblems } from './validate-request';

export type ResolvedForm = { ok: true; request: PlaygroundRequest } | { ok: false; problems: RequestProblems };

/**
 * The request a form stands for, with the variables of `requests.http` filled in and its body signed where a header asks
 * for it; or why it cannot be sent. `forgery` spoils the signature.
 */
export function resolveForm(
  form: RequestForm,
  files: Project['files'],
  secret: string,
  forgery?: Forgery,
): ResolvedForm {
  const problems = checkForm(form, files[REQUESTS_FILE], secret);
  if (hasProblems(problems)) return { ok: false, problems };
  const draft = { name: '', ...draftOfForm(form) };
  const resolved = resolveDraft(parseRequests(files[REQUESTS_FILE]), draft, { files, path: REQUESTS_FILE });
  if (!resolved.ok) return { ok: false, problems: { body: resolved.message, headers: {} } };
  return { ok: true, request: signRequest(resolved.request, secret, { forgery }) };
}

/** What an HTTP client would refuse to send, judged after variables are filled in. */
export function checkForm(form: RequestForm, requests: ProjectFile | undefined, secret: string): RequestProblems {
  const fill = createVariableFiller(parseRequests(requests), {});
  const filled = (text: string) => fill(text).text;
  const problems = validateRequest({
    ...form,
    url: filled(form.url),
    headers: form.headers.map((row) => ({ ...row, name: filled(row.name), value: filled(row.value) })),
  });
  if (secret !== '' || readSignature(form.headers) === null) return problems;
  return { ...problems, secret: 'Write the secret that signs the body.' };
}

function parseRequests(text: ProjectFile | undefined) {
  return parseHttpFile(typeof text === 'string' ? text : '');
}
