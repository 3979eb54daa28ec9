import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { ModalDialogProps } from '@/components/ui/ModalDialog';
import type { Received } from '@/lib/run/received';
import type { SentRun } from '@/lib/run/run-store';
import type { Column } from '@/lib/workbench/destinations';
import type { PanelEntry } from '@/lib/workbench/panel-entry';

/**
 * A part of the workbench, declared once in a `panel.ts` and listed in `components/workbench/panels.ts`. The order there is
 * the order on the screen.
 */
export type Panel = Pane | DrawerTab | ResponseTab | DialogPanel;

/** What a panel shows: a component, or `lazyView`, which loads it when it is needed. */
export type View<Props extends object = object> = ComponentType<Props> & { preload?: () => Promise<void> };

/** Stands in a column; on a phone it fills the screen. */
export interface Pane extends PanelEntry {
  place: Column;
  View: View;
  /** On a phone's tab. */
  icon: LucideIcon;
  /** Its height among the panes of its column: of two with 1 and 3, the first has a quarter. */
  share: number;
  /** In pixels. */
  minHeight: number;
}

/** A tab under the editor. */
export interface DrawerTab extends PanelEntry {
  place: 'drawer';
  View: View;
  /** A hook: how much is behind the tab. */
  useCount?: () => number;
  /** Stands beside the tabs while this one is open. */
  Toolbar?: ComponentType;
}

/** A tab of a response. */
export interface ResponseTab extends PanelEntry {
  place: 'response';
  View: View<ResponseProps>;
  /** How much is behind the tab. */
  count?: (shown: ResponseProps) => number;
}

export interface ResponseProps {
  run: SentRun;
  /** What has arrived of the response. */
  received: Received;
}

/** Opens over everything. Its label is its title. */
export interface DialogPanel extends PanelEntry {
  place: 'dialog';
  View: View<DialogProps>;
  /** Whether the menu “Help and settings” has it. */
  inMenu?: boolean;
  /** Whether the menu of the request has it. */
  forRequest?: boolean;
  /** What holds it, where that is no `ModalDialog`. */
  Frame?: ComponentType<ModalDialogProps>;
}

export interface DialogProps {
  close: () => void;
}
