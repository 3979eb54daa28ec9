export type EmbedView = 'workbench' | 'response' | 'headless';
export type EmbedTheme = 'light' | 'dark';

/** The view that an embed page's query asks for; the workbench where it names none that exists. */
export function viewOf(search: string): EmbedView {
  const view = new URLSearchParams(search).get('view');
  return view === 'response' || view === 'headless' ? view : 'workbench';
}

/** What whoever embeds a project chose for its readers. */
export interface EmbedLook {
  readOnly: boolean;
  filesHidden: boolean;
  /** Null for the reader's own. */
  theme: EmbedTheme | null;
  /** Whether the scenes are shown, and play by themselves; null for the project. */
  scenes: { autoplay: boolean } | null;
}

/** The look that an embed page's query asks for: `readonly=1`, `files=hidden`, `theme=dark`, `scenes`, `autoplay`. */
export function lookOf(search: string): EmbedLook {
  const query = new URLSearchParams(search);
  return {
    readOnly: query.get('readonly') === '1',
    filesHidden: query.get('files') === 'hidden',
    theme: themeOf(search),
    scenes: query.has('scenes') ? { autoplay: query.has('autoplay') } : null,
  };
}

/** The theme that an embed page's query asks for; null for the reader's own. */
export function themeOf(search: string): EmbedTheme | null {
  const theme = new URLSearchParams(search).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : null;
}
