import { localStore } from '@/lib/settings/local-storage';

/** The share of each panel of a group, in percent. */
export type Sizes = Record<string, number>;

/** Before the key under which a group of panes keeps its sizes; the inline script of the document reads them too. */
export const KEPT_LAYOUT_PREFIX = 'route-playground:layout:';

/** The style with all kept sizes, which holds from the first paint until the groups have them themselves. */
export const KEPT_LAYOUT_STYLE = 'kept-layout';

/** @returns the sizes that a group's panels were left with; null where one of them was never there */
export function readLayout(name: string, panels: string[]): Sizes | null {
  const kept = readSizes(name);
  if (panels.some((id) => kept[id] === undefined)) return null;
  const total = sumOf(kept, panels);
  return Object.fromEntries(panels.map((id) => [id, ((kept[id] ?? 0) / total) * 100]));
}

/** Panels that the group does not have now keep their sizes, beside which the others are measured. */
export function keepLayout(name: string, layout: Sizes): void {
  const kept = readSizes(name);
  const common = Object.keys(layout).filter((id) => kept[id] !== undefined);
  const scale = common.length > 0 ? sumOf(kept, common) / sumOf(layout, common) : 1;
  const scaled = Object.entries(layout).map(([id, size]) => [id, size * scale]);
  localStore().setItem(KEPT_LAYOUT_PREFIX + name, JSON.stringify({ ...kept, ...Object.fromEntries(scaled) }));
}

function readSizes(name: string): Sizes {
  try {
    const kept: unknown = JSON.parse(localStore().getItem(KEPT_LAYOUT_PREFIX + name) ?? '{}');
    const isSizes = typeof kept === 'object' && kept !== null && Object.values(kept).every(isSize);
    return isSizes ? (kept as Sizes) : {};
  } catch {
    return {};
  }
}

function isSize(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}

function sumOf(sizes: Sizes, panels: string[]): number {
  return panels.reduce((sum, id) => sum + (sizes[id] ?? 0), 0);
}
