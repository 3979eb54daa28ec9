'use client';

import { useStored } from '@/components/workbench/WorkbenchContext';
import { exportedNames } from '@/lib/project/exported-names';
import { ROUTE_METHODS } from '@/lib/project/routes-of';

/** The methods a route file exports, quietly beside its name. */
export function RouteMethods({ path }: { path: string }) {
  const methods = useStored('project', ({ project }) => listMethods(path, project.files[path]));
  return (
    <span className="min-w-0 truncate font-mono text-[10px] leading-none text-faint group-hover:hidden">{methods}</span>
  );
}

function listMethods(path: string, content: unknown): string {
  if (typeof content !== 'string' || !/(^|\/)route\.[jt]sx?$/.test(path)) return '';
  const { names } = exportedNames(content);
  return ROUTE_METHODS.filter((method) => names.some(({ name }) => name === method)).join(' ');
}
