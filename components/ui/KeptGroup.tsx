'use client';

import { useLayoutEffect, type ReactNode } from 'react';
import { keptLayoutKey, keptStyleId } from './kept-layout';
import { localStore } from '@/lib/settings/local-storage';
import { Group, useGroupRef, type Layout } from 'react-resizable-panels';

interface KeptGroupProps {
  name: string;
  orientation?: 'horizontal' | 'vertical';
  className?: string;
  children: ReactNode;
}

/** Panes whose sizes are remembered in this browser. */
export function KeptGroup({ name, orientation = 'horizontal', className = '', children }: KeptGroupProps) {
  const group = useGroupRef();
  useLayoutEffect(() => {
    const layout = readLayout(name);
    if (layout) group.current?.setLayout(layout);
    document.getElementById(keptStyleId(name))?.remove();
  }, [group, name]);
  return (
    <Group
      groupRef={group}
      orientation={orientation}
      onLayoutChanged={(layout, { isUserInteraction }) =>
        isUserInteraction && localStore().setItem(keptLayoutKey(name), JSON.stringify(layout))
      }
      className={className}
    >
      {children}
    </Group>
  );
}

function readLayout(name: string): Layout | null {
  try {
    const value: unknown = JSON.parse(localStore().getItem(keptLayoutKey(name)) ?? 'null');
    return typeof value === 'object' && value !== null && Object.values(value).every((size) => typeof size === 'number')
      ? (value as Layout)
      : null;
  } catch {
    return null;
  }
}
