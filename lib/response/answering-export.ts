import { isPagesApiFile } from '@/lib/project/route-path';
import type { ProjectRoute } from '@/lib/project/routes-of';

/** What of a route answers a method: Next.js answers HEAD with GET, and OPTIONS and unexported methods by itself. */
export function answeringExport({ file, methods, more }: ProjectRoute, method: string): { name: string; line: number } {
  if (isPagesApiFile(file)) return { name: 'default', line: 1 };
  const find = (name: string) => methods.find((exported) => exported.method === name);
  const exported = find(method);
  if (exported) return { name: method, line: exported.line };
  const get = find('GET');
  if (method === 'HEAD' && get) return { name: 'GET', line: get.line };
  return { name: more ? method : `Next.js, no ${method} export`, line: 1 };
}
