'use client';

import { useLayoutEffect, type ReactNode } from 'react';
import { Group, useGroupRef } from 'react-resizable-panels';
import { KEPT_LAYOUT_STYLE, keepLayout, readLayout } from './kept-layout';

interface KeptGroupProps {
  name: string;
  /** The ids of its panels. */
  panels: string[];
  orientation?: 'horizontal' | 'vertical';
  className?: string;
  children: ReactNode;
}

/** Panels whose sizes are remembered in this browser, whichever of them are there. */
export function KeptGroup({ name, panels, orientation = 'horizontal', className = '', children }: KeptGroupProps) {
  const group = useGroupRef();
  const ids = panels.join(' ');
  useLayoutEffect(() => {
    const layout = readLayout(name, ids.split(' '));
    if (layout) group.current?.setLayout(layout);
    document.getElementById(KEPT_LAYOUT_STYLE)?.remove();
  }, [group, name, ids]);
  return (
    <Group
      groupRef={group}
      orientation={orientation}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) keepLayout(name, layout);
      }}
      className={className}
    >
      {children}
    </Group>
  );
}
