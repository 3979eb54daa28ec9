import { createVariableFiller } from '@/lib/http-file/fill-variables';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import type { Project } from '@/lib/project/project';
import { REQUESTS_FILE } from './request-list';
import { SERVER_ORIGIN } from './validate-request';

/** The path that a url of another server has on this project's; null for one that is no other server's. */
export function pathHere(url: string, files: Project['files']): string | null {
  const written = url.trim();
  // What stands for the host may stand for more than that, such as https://example.com/v1.
  const absolute = written.startsWith('{{') ? fill(written, files) : written;
  const rest = /^(?:https?:)?\/\/[^/?#\s]+([/?#].*)?$/i.exec(absolute);
  if (!rest || new RegExp(`^${SERVER_ORIGIN}(?:[/?#]|$)`, 'i').test(absolute)) return null;
  const path = rest[1] ?? '/';
  return path.startsWith('/') ? path : `/${path}`;
}

function fill(text: string, files: Project['files']): string {
  const file = files[REQUESTS_FILE];
  return createVariableFiller(parseHttpFile(typeof file === 'string' ? file : ''), {})(text).text;
}
