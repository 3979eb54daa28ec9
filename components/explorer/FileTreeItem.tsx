'use client';

import { Collection, TreeItem, TreeItemContent } from 'react-aria-components';
import type { TreeNode } from '@/lib/files/file-tree';
import { FileTreeRow } from './FileTreeRow';

/** One line of the tree, and below it what lies in it. */
export function FileTreeItem({ node }: { node: TreeNode }) {
  return (
    <TreeItem
      id={node.id}
      textValue={node.name}
      className="group outline-none data-[drop-target]:bg-wash data-[dragging]:opacity-60"
    >
      <TreeItemContent>{(row) => <FileTreeRow node={node} row={row} />}</TreeItemContent>
      <Collection items={node.children}>{(child) => <FileTreeItem node={child} />}</Collection>
    </TreeItem>
  );
}
