import { expect, test } from 'vitest';
import { toCurl } from '../export/curl';
import { addRequest } from '../http-file/edit-http-file';
import { parseHttpFile } from '../http-file/parse-http-file';
import { resolveRequest, type ResolvedRequest } from '../http-file/resolve-request';
import { parseCurl } from './parse-curl';

const ORIGIN = 'http://localhost:3000';

function throughCurl(request: ResolvedRequest) {
  const parsed = parseCurl(toCurl(request));
  if (!parsed.ok) return parsed;
  const added = addRequest('', parsed.requests[0]!);
  if (!added.ok) return added;
  const file = parseHttpFile(added.text);
  const resolved = resolveRequest(file, file.requests[0]!);
  return resolved.ok ? { ...resolved.request, notes: parsed.notes } : resolved;
}

const multipart = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n';

test.each<[string, ResolvedRequest]>([
  ['a GET', { method: 'GET', url: `${ORIGIN}/a?b=c&d[]=%20`, headers: [['X-A', "it's"]] }],
  ['an empty header', { method: 'DELETE', url: `${ORIGIN}/a`, headers: [['X-Empty', '']] }],
  ['HEAD', { method: 'HEAD', url: `${ORIGIN}/a`, headers: [] }],
  [
    'JSON',
    {
      method: 'PUT',
      url: `${ORIGIN}/a`,
      headers: [['Content-Type', 'application/json']],
      body: '{\n  "ü": "$x `y` \\\\n"\n}',
    },
  ],
  ['a body without a type', { method: 'POST', url: `${ORIGIN}/a`, headers: [], body: '@x' }],
  [
    'multipart',
    {
      method: 'POST',
      url: `${ORIGIN}/a`,
      headers: [['Content-Type', 'multipart/form-data; boundary=x']],
      body: multipart,
    },
  ],
])('%s that was copied as curl is the same when it is pasted', (_, request) => {
  expect(throughCurl(request)).toEqual({ ...request, notes: expect.any(Array) });
});
