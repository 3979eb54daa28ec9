import type { ProjectRoute } from '@/lib/project/routes-of';

/** What of a route answers a method: Next.js answers HEAD with GET, and OPTIONS and unexported methods by itself. */
export function answeringExport({ methods, more }: ProjectRoute, method: string): { name: string; line: number } {
  const find = (name: string) => methods.find((exported) => exported.method === name);
  const exported = find(method);
  if (exported) return { name: method, line: exported.line };
  const get = find('GET');
  if (method === 'HEAD' && get) return { name: 'GET', line: get.line };
  return { name: more ? method : `Next.js, no ${method} export`, line: 1 };
}
