'use client';

import type { ReactNode } from 'react';
import { ListLayout, Virtualizer } from 'react-aria-components';
import { useIsPhone } from '@/components/ui/useIsPhone';

/** From here on, rows out of sight are left out of the page. Before, all of them are there at first paint. */
const MANY = 100;

/** Around the tree: keeps a large project from being slow. */
export function TreeRows({ count, children }: { count: number; children: ReactNode }) {
  const rowSize = useIsPhone() ? 44 : 26;
  if (count < MANY) return children;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize }}>
      {children}
    </Virtualizer>
  );
}
