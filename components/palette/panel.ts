import type { DialogPanel } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { CommandPalette } from './CommandPalette';
import { PaletteFrame } from './PaletteFrame';

/** Not loaded lazily: what is typed right after its keys must reach it. */
export const paletteDialog = {
  ...DESTINATIONS.palette,
  label: 'Commands',
  shortcut: { label: 'Commands, files and requests', chord: 'Mod+K' },
  View: CommandPalette,
  Frame: PaletteFrame,
  inMenu: true,
} as const satisfies DialogPanel;
