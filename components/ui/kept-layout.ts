/** The key under which a group of panes keeps its sizes; the inline script of the document reads it too. */
export function keptLayoutKey(name: string): string {
  return `${KEPT_LAYOUT_PREFIX}${name}`;
}

export const KEPT_LAYOUT_PREFIX = 'route-playground:layout:';

/** The style with a group's kept sizes, which holds from the first paint until the group has them itself. */
export function keptStyleId(name: string): string {
  return `kept-layout-${name}`;
}
