import type { RequestDraft } from '../http-file/http-file';
import { bodyNotes } from './body-notes';
import { curlData, includeFile, INCLUDE_NOTE, isData, isStandardInput, NO_INPUT, type CurlBody } from './curl-data';
import { encodeForm } from './curl-encoding';
import { curlForm } from './curl-form';
import type { CurlGroup } from './curl-group';
import { curlHeaders } from './curl-headers';
import { expandUrl, type CurlUrls, splitUser, withQuery, withScheme, withTarget } from './curl-url';
import type { ShellCommand } from './shell-command';

export type CurlRequests = { ok: true; requests: RequestDraft[]; notes: string[] } | { ok: false; reason: string };

/** The requests of the options between two `--next`: one for each url. */
export function curlRequests(group: CurlGroup, input: ShellCommand['input']): CurlRequests {
  const urls = group.values('url');
  if (urls.length === 0) return { ok: false, reason: 'it has no url' };
  const uploads = group.values('upload-file');
  const body = readBody(group, input);
  if (!body.ok) return body;
  const notes = [...body.notes];
  if (uploads.length > urls.length) notes.push(`No url is left for ${uploads.slice(urls.length).join(', ')}.`);
  const requests: RequestDraft[] = [];
  for (const [at, written] of urls.entries()) {
    const expanded = expand(written, group);
    const files = expand(uploads[at] ?? '', group);
    if (!expanded.ok) return expanded;
    if (!files.ok) return files;
    for (const upload of files.urls)
      for (const url of expanded.urls)
        requests.push(requestOf(url, group, body, upload === '' ? null : upload, input, notes));
  }
  const includesFiles = notes.some((note) => note.startsWith(INCLUDE_NOTE));
  return {
    ok: true,
    requests,
    notes: [...notes, ...requests.flatMap((request) => bodyNotes(request, { includesFiles, isMade: body.isForm }))],
  };
}

function expand(written: string, group: CurlGroup): CurlUrls {
  return group.has('globoff') ? { ok: true, urls: [written] } : expandUrl(written);
}

interface ReadBody extends CurlBody {
  ok: true;
  /** Null where no data is given; data may be empty. */
  type: string | null;
  isForm: boolean;
}

function readBody(group: CurlGroup, input: ShellCommand['input']): ReadBody | { ok: false; reason: string } {
  const data = group.options.filter(isData);
  const form = group.options.filter(({ name }) => name === 'form' || name === 'form-string');
  const kinds = [
    ...(data.length > 0 && !group.has('get') ? ['data (-d)'] : []),
    ...(form.length > 0 ? ['a form (-F)'] : []),
    ...(group.values('upload-file').length > 0 ? ['a file to upload (-T)'] : []),
    ...(group.has('head') ? ['--head (-I)'] : []),
  ];
  if (kinds.length > 1) return { ok: false, reason: `it has both ${kinds.join(' and ')}` };
  if (form.length > 0) {
    const read = curlForm(form, group.has('form-escape'), input);
    return read.ok ? { ...read, isForm: true } : read;
  }
  if (data.length === 0) return { ok: true, text: '', type: null, isForm: false, notes: [] };
  return { ok: true, type: 'application/x-www-form-urlencoded', isForm: false, ...curlData(data, input) };
}

function requestOf(
  written: string,
  group: CurlGroup,
  body: ReadBody,
  upload: string | null,
  input: ShellCommand['input'],
  notes: string[],
): RequestDraft {
  const { url, user } = splitUser(withScheme(written, group.last('proto-default') ?? 'http'));
  const inQuery = group.has('get') && !body.isForm;
  const isSent = body.type !== null && !inQuery;
  const method = group.last('request') ?? defaultMethod(group, isSent, upload);
  if (/^(?:get|post|put|delete|patch|head|options)$/.test(method))
    notes.push(`curl sends the method as "${method}"; here it is ${method.toUpperCase()}.`);
  const headers = curlHeaders(
    group,
    { hasBody: isSent || upload !== null, type: isSent ? body.type : null, user },
    notes,
  );
  const text = upload === null ? (isSent ? body.text : '') : uploadBody(upload, input, notes);
  const query = inQuery && body.type !== null ? body.text : queryOf(group, notes);
  const asked = withQuery(upload === null ? url : withFileName(url, upload), query);
  return { name: '', method, url: target(asked, group, notes), headers, body: text };
}

function defaultMethod(group: CurlGroup, hasBody: boolean, upload: string | null): string {
  if (group.has('head')) return 'HEAD';
  if (upload !== null) return 'PUT';
  return hasBody ? 'POST' : 'GET';
}

/** `--url-query` is written as `--data-urlencode` is; after a `+` it is sent as written. */
function queryOf(group: CurlGroup, notes: string[]): string {
  const written = group.values('url-query').map((value) => {
    if (value.startsWith('+')) return value.slice(1);
    const read = curlData([{ name: 'data-urlencode', value }], null);
    notes.push(...read.notes);
    return read.text;
  });
  return written.join('&');
}

function target(url: string, group: CurlGroup, notes: string[]): string {
  const wanted = group.last('request-target');
  if (wanted === null) return url;
  const aimed = withTarget(url, wanted);
  if (aimed === null) notes.push(`--request-target ${wanted} was left out: it is no path.`);
  return aimed ?? url;
}

function uploadBody(file: string, input: ShellCommand['input'], notes: string[]): string {
  if (!isStandardInput(file) && file !== '.') return includeFile(file, notes);
  if (input && 'file' in input) return includeFile(input.file, notes);
  if (!input) notes.push(NO_INPUT);
  return input?.text ?? '';
}

/** A url that ends in a slash gets the name of the file that is sent there. */
function withFileName(url: string, file: string): string {
  const [, before = url, after = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const isFolder = before.endsWith('/') || /^[a-z][a-z0-9+.-]*:\/\/[^/]*$/i.test(before);
  if (!isFolder || file === '-' || file === '.') return url;
  const name = encodeForm(file.split('/').pop() ?? '');
  return `${before}${before.endsWith('/') && !before.endsWith('://') ? '' : '/'}${name}${after}`;
}
