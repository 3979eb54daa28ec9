'use client';

import { useRoutes } from '@/components/context/useRoutes';

/** The methods a route file exports, quietly beside its name: all of them or, where they do not fit, none. */
export function RouteMethods({ path }: { path: string }) {
  const methods = useRoutes().find(({ file }) => file === path)?.methods ?? [];
  return (
    <span className="flex h-4 min-w-0 flex-wrap overflow-hidden font-mono text-sm text-faint group-hover:hidden">
      <span className="h-4 w-px" />
      <span className="whitespace-nowrap">{methods.map(({ method }) => SHORT[method] ?? method).join(' ')}</span>
    </span>
  );
}

const SHORT: Record<string, string> = { DELETE: 'DEL', OPTIONS: 'OPT' };
