'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { exportedNames } from '@/lib/project/exported-names';
import { ROUTE_METHODS } from '@/lib/project/routes-of';

/** The methods a route file exports, quietly beside its name: all of them or, where they do not fit, none. */
export function RouteMethods({ path }: { path: string }) {
  const methods = useStored('project', ({ project }) => listMethods(path, project.files[path]));
  return (
    <span className="flex h-4 min-w-0 flex-wrap overflow-hidden font-mono text-[10px] leading-4 text-faint group-hover:hidden">
      <span className="h-4 w-px" />
      <span className="whitespace-nowrap">{methods}</span>
    </span>
  );
}

function listMethods(path: string, content: unknown): string {
  if (typeof content !== 'string' || !/(^|\/)route\.[jt]sx?$/.test(path)) return '';
  const { names } = exportedNames(content);
  return ROUTE_METHODS.filter((method) => names.some(({ name }) => name === method))
    .map((method) => SHORT[method] ?? method)
    .join(' ');
}

const SHORT: Record<string, string> = { DELETE: 'DEL', OPTIONS: 'OPT' };
