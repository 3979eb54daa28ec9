/** A column of the workbench, whose panes stand one over the other. */
export type Column = 'left' | 'middle' | 'right';

/** Where a panel stands: in a column, in the tabs under the editor or of a response, or over everything. */
export type Place = Column | 'drawer' | 'response' | 'dialog';

/** What it takes to open a panel. */
export interface PanelRef {
  id: string;
  place: Place;
}

/** The panels to which the workbench and other panels send the visitor; each is declared in a `panel.ts` of its own. */
export const DESTINATIONS = {
  explorer: { id: 'explorer', place: 'left' },
  code: { id: 'code', place: 'middle' },
  console: { id: 'console', place: 'middle' },
  request: { id: 'request', place: 'right' },
  response: { id: 'response', place: 'right' },
  trace: { id: 'trace', place: 'response' },
  problems: { id: 'problems', place: 'drawer' },
  search: { id: 'search', place: 'drawer' },
  tests: { id: 'tests', place: 'drawer' },
  caches: { id: 'caches', place: 'drawer' },
  cors: { id: 'cors', place: 'dialog' },
  palette: { id: 'palette', place: 'dialog' },
  docs: { id: 'docs', place: 'dialog' },
  drift: { id: 'drift', place: 'dialog' },
  saveTest: { id: 'save-test', place: 'dialog' },
} as const satisfies Record<string, PanelRef>;

/** The same in a lesson. */
export const LESSON_DESTINATIONS = {
  text: { id: 'lesson', place: 'left' },
  solution: { id: 'solution', place: 'dialog' },
  share: { id: 'share-lesson', place: 'dialog' },
} as const satisfies Record<string, PanelRef>;
