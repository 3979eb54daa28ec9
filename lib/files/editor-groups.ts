/** The editor can be split in two groups, side by side, each with tabs of its own. */
export type GroupName = 'left' | 'right';

export interface EditorGroup {
  /** Open files in the order they were opened. */
  tabs: string[];
  active: string | null;
}

/** The group that has the focus, and the one beside it. */
export interface EditorGroups extends EditorGroup {
  /** Which of the two `tabs` and `active` are. */
  focused: GroupName;
  /** The other group; null while the editor is not split. */
  beside: EditorGroup | null;
}

/** A group by where it stands; null for the right one of an editor that is not split. */
export function groupAt({ tabs, active, focused, beside }: EditorGroups, name: GroupName): EditorGroup | null {
  return name === focused ? { tabs, active } : beside;
}

/** Shows the active file in a second group, which gets the focus; in a split editor the focus goes to the other group. */
export function splitGroups(groups: EditorGroups): EditorGroups {
  const { tabs, active, focused, beside } = groups;
  if (beside) return focusGroup(groups, focused === 'left' ? 'right' : 'left');
  if (active === null) return groups;
  return { tabs: [active], active, focused: 'right', beside: { tabs, active } };
}

export function focusGroup(groups: EditorGroups, name: GroupName): EditorGroups {
  const { tabs, active, focused, beside } = groups;
  return beside === null || name === focused ? groups : { ...beside, focused: name, beside: { tabs, active } };
}

/** Closes a file in the focused group; a group without files makes way for the other. */
export function closeInFocused(groups: EditorGroups, path: string): EditorGroups {
  const { tabs, active } = closeTab(groups, path);
  if (tabs.length === 0 && groups.beside) return { ...groups.beside, focused: 'left', beside: null };
  return { ...groups, tabs, active };
}

/** Closes a file wherever it is open. */
export function closeEverywhere(groups: EditorGroups, path: string): EditorGroups {
  const beside = groups.beside && closeTab(groups.beside, path);
  const left = beside && beside.tabs.length > 0 ? beside : null;
  const focused = left ? groups.focused : 'left';
  return closeInFocused({ ...groups, focused, beside: left }, path);
}

export function renameInGroups(groups: EditorGroups, move: (path: string) => string): EditorGroups {
  const renamed = ({ tabs, active }: EditorGroup) => ({ tabs: tabs.map(move), active: active && move(active) });
  return { ...renamed(groups), focused: groups.focused, beside: groups.beside && renamed(groups.beside) };
}

function closeTab({ tabs, active }: EditorGroup, path: string): EditorGroup {
  const index = tabs.indexOf(path);
  if (index < 0) return { tabs, active };
  const rest = tabs.filter((tab) => tab !== path);
  return { tabs: rest, active: active === path ? (rest[Math.min(index, rest.length - 1)] ?? null) : active };
}
