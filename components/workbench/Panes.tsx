'use client';

import { Fragment } from 'react';
import { Panel } from 'react-resizable-panels';
import type { Pane } from '@/components/context/panel';
import { usePanelsIn } from '@/components/context/PanelsContext';
import { useStored } from '@/components/context/WorkbenchContext';
import { Divider } from '@/components/ui/Divider';
import { KeptGroup } from '@/components/ui/KeptGroup';
import { LESSON_DESTINATIONS, type Column } from '@/lib/workbench/destinations';

interface ColumnLook {
  place: Column;
  /** The visitor's sizes are kept under it. */
  id: string;
  /** Of the width, beside those of the other columns. */
  share: number;
  /** In pixels. */
  minWidth: number;
  /** What the line at its right is said to resize. */
  name: string;
}

const COLUMNS: ColumnLook[] = [
  { place: 'left', id: 'files', share: 15.5, minWidth: 150, name: 'files' },
  { place: 'middle', id: 'work', share: 44, minWidth: 260, name: 'editor' },
  { place: 'right', id: 'exchange', share: 40.5, minWidth: 280, name: 'exchange' },
];

/** In place of the files': a text wants width. */
const LESSON_COLUMN: ColumnLook = { place: 'left', id: 'course', share: 40, minWidth: 280, name: 'lesson' };

/** Panes in columns, those of a column one over the other. A phone shows one pane: what is not on the way to it is behind. */
export function Panes() {
  const panes = usePanelsIn('left', 'middle', 'right');
  const shown = useStored('layout', (state) => state.pane);
  const hasLesson = panes.some(({ id }) => id === LESSON_DESTINATIONS.text.id);
  const looks = hasLesson ? [LESSON_COLUMN, ...COLUMNS.slice(1)] : COLUMNS;
  const columns = looks.map((column) => ({ ...column, panes: panes.filter(({ place }) => place === column.place) }));
  const used = columns.filter((column) => column.panes.length > 0);
  return (
    <KeptGroup name="columns" panels={used.map(({ id }) => `pane-${id}`)} className="min-h-0 flex-1">
      {used.map(({ id, share, minWidth, panes: stacked }, index) => (
        <Fragment key={id}>
          {index > 0 ? <Divider label={`Resize the ${used[index - 1]?.name}`} /> : null}
          <Panel
            id={`pane-${id}`}
            defaultSize={partOf(share, used)}
            minSize={minWidth}
            data-behind={stacked.some((pane) => pane.id === shown) ? undefined : ''}
          >
            <Stack name={id} panes={stacked} shown={shown} />
          </Panel>
        </Fragment>
      ))}
    </KeptGroup>
  );
}

function Stack({ name, panes, shown }: { name: string; panes: Pane[]; shown: string }) {
  return (
    <KeptGroup name={name} orientation="vertical" panels={panes.map(({ id }) => `pane-${id}`)}>
      {panes.map(({ id, label, share, minHeight, View }, index) => (
        <Fragment key={id}>
          {index > 0 ? <Divider label={`Resize the ${label.toLowerCase()}`} /> : null}
          <Panel
            id={`pane-${id}`}
            defaultSize={partOf(share, panes)}
            minSize={minHeight}
            data-behind={id === shown ? undefined : ''}
          >
            <View />
          </Panel>
        </Fragment>
      ))}
    </KeptGroup>
  );
}

function partOf(share: number, all: { share: number }[]): string {
  return `${(share / all.reduce((sum, other) => sum + other.share, 0)) * 100}%`;
}
