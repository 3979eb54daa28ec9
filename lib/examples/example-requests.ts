import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { resolveRequest, type ResolvedRequest } from '@/lib/http-file/resolve-request';
import type { Project } from '@/lib/project/project';

export interface ExampleRequest {
  name: string;
  request: ResolvedRequest;
}

const FILE = 'requests.http';

/** What `requests.http` of an example sends, in order. @throws an Error that names the request that cannot be sent */
export function exampleRequests({ files }: Project): ExampleRequest[] {
  const text = files[FILE];
  const file = parseHttpFile(typeof text === 'string' ? text : '');
  return file.requests.map((request) => {
    const resolved = resolveRequest(file, request, { files, path: FILE });
    if (!resolved.ok) throw new Error(resolved.message);
    const [unresolved] = resolved.unresolved;
    if (unresolved !== undefined) throw new Error(`Failed to read ${FILE}: {{${unresolved}}} has no value.`);
    return { name: request.name, request: resolved.request };
  });
}
