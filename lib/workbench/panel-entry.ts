import type { KeyCommand } from '@/lib/settings/key-map';
import type { PanelRef } from './destinations';
import type { Workbench } from './workbench';

/** What is known of a panel without its components. */
export interface PanelEntry extends PanelRef {
  /** The name of its tab, or the title of its dialog. */
  label: string;
  /** What opening it is called in the palette, which offers only panels that say so. */
  command?: string;
  /** Keys that open it. What the visitor chooses instead is kept under the panel's id. */
  shortcut?: Omit<KeyCommand, 'id'>;
  /** Whether the workbench has it now; without this it always does. In an embed, `projects` is null. */
  isOffered?: (workbench: Workbench) => boolean;
}
