'use client';

import { ChevronRight, GripVertical } from 'lucide-react';
import { Button, type TreeItemContentRenderProps } from 'react-aria-components';
import { useStored } from '@/components/context/WorkbenchContext';
import type { TreeNode } from '@/lib/files/file-tree';
import { hasErrors } from '@/lib/console/problems-store';
import { FileMenu } from './FileMenu';
import { NameField } from './NameField';
import { RouteMethods } from './RouteMethods';

export function FileTreeRow({ node, row }: { node: TreeNode; row: TreeItemContentRenderProps }) {
  const active = useStored('project', (state) => state.active === node.id);
  const readOnly = useStored('layout', (state) => state.readOnly);
  const renaming = useStored('explorer', ({ naming }) => naming?.kind === 'rename' && naming.path === node.id);
  const isBroken = useStored('problems', (state) => !row.isExpanded && hasErrors(state, node.id));
  const look = active ? 'bg-wash text-text' : 'text-soft group-hover:bg-raised';
  const focus = row.isFocusVisible ? 'outline-2 -outline-offset-2 outline-accent' : '';
  return (
    <div
      {...(active ? { 'data-open-file': '' } : {})}
      style={{ paddingLeft: row.level * 12 - 4 }}
      className={`flex h-6.5 items-center gap-1 pr-1 max-phone:h-11 ${look} ${focus}`}
    >
      {node.kind === 'folder' ? (
        <Button slot="chevron" className="grid size-5 shrink-0 place-items-center text-faint max-phone:size-8">
          <ChevronRight size={13} aria-hidden className={`transition-transform ${row.isExpanded ? 'rotate-90' : ''}`} />
        </Button>
      ) : (
        <span className="w-5 shrink-0 max-phone:w-8" />
      )}
      {renaming ? (
        <NameField naming={{ kind: 'rename', path: node.id }} />
      ) : (
        <>
          <span title={node.id} className={`max-w-full flex-[1_0_auto] truncate ${isBroken ? 'text-bad' : ''}`}>
            {node.name}
          </span>
          {isBroken ? <span className="sr-only">, has errors</span> : null}
          <RouteMethods path={node.id} />
          {readOnly ? null : <DragHandle name={node.name} />}
          {readOnly ? null : <FileMenu node={node} />}
        </>
      )}
    </div>
  );
}

/** A mouse takes the row anywhere; who has none takes it here. */
function DragHandle({ name }: { name: string }) {
  return (
    <Button
      slot="drag"
      aria-label={`Move ${name}`}
      className="sr-only place-items-center rounded-sm text-faint focus-visible:not-sr-only focus-visible:grid"
    >
      <GripVertical size={13} aria-hidden />
    </Button>
  );
}
