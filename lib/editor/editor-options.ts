import type { Settings } from '@/lib/settings/settings-store';
import type { Monaco } from './load-monaco';

/** A size of code with the distance of lines that suits it. */
function textSize(fontSize: number): { fontSize: number; lineHeight: number } {
  return { fontSize, lineHeight: Math.round(fontSize * LINE_RATIO) };
}

/** What of the settings the editor itself looks by. */
export function chosenOptions({ fontSize, wordWrap }: Pick<Settings, 'fontSize' | 'wordWrap'>) {
  return { ...textSize(fontSize), wordWrap: wordWrap ? 'on' : 'off' } satisfies Monaco.editor.IEditorOptions;
}

const LINE_RATIO = 1.6;

export const editorOptions = {
  automaticLayout: true,
  fontFamily: 'var(--font-mono), ui-monospace, "DejaVu Sans Mono", monospace',
  fontLigatures: false,
  minimap: { enabled: false },
  padding: { top: 10, bottom: 10 },
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 14,
  glyphMargin: false,
  folding: false,
  scrollBeyondLastLine: false,
  smoothScrolling: false,
  renderFinalNewline: 'on',
  stickyScroll: { enabled: false },
  renderLineHighlightOnlyWhenFocus: true,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  bracketPairColorization: { enabled: false },
  guides: { indentation: false },
  fixedOverflowWidgets: true,
  quickSuggestions: { strings: true },
  ariaLabel: 'Code. Press Escape, then Tab, to leave.',
} satisfies Monaco.editor.IStandaloneEditorConstructionOptions;

/** A model keeps to these, whatever its editor says. */
export const modelOptions = {
  tabSize: 2,
  insertSpaces: true,
  bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
} satisfies Monaco.editor.ITextModelUpdateOptions;
