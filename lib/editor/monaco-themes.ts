import { palette, type Theme } from '@/tailwind.config';
import type { Monaco, MonacoBundle } from './load-monaco';

/** Makes the editor's two themes of the look's colours. */
export function defineThemes(monaco: MonacoBundle): void {
  for (const theme of ['dark', 'light'] as const) monaco.editor.defineTheme(themeName(theme), createTheme(theme));
}

export function themeName(theme: Theme, hasForcedColors = false): string {
  if (hasForcedColors) return theme === 'dark' ? 'hc-black' : 'hc-light';
  return `playground-${theme}`;
}

function createTheme(theme: Theme): Monaco.editor.IStandaloneThemeData {
  const color = palette[theme];
  const rule = (token: string, foreground: string) => ({ token, foreground: foreground.slice(1) });
  return {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', color.text),
      rule('comment', color.comment),
      rule('keyword', color.keyword),
      rule('string', color.string),
      rule('regexp', color.string),
      rule('number', color.number),
      rule('type', color.name),
      rule('type.identifier', color.name),
      rule('identifier', color.text),
      rule('delimiter', color.soft),
      rule('string.key.json', color.name),
      rule('string.value.json', color.string),
      rule('keyword.json', color.keyword),
      rule('method.http', color.warn),
      rule('url.http', color.text),
      rule('header.http', color.name),
      rule('title.http', color.accent),
      rule('variable.http', color.number),
    ],
    colors: {
      'editor.background': color.panel,
      'editor.foreground': color.text,
      'editorLineNumber.foreground': color.faint,
      'editorLineNumber.activeForeground': color.text,
      'editorCursor.foreground': color.accent,
      'editor.selectionBackground': `${color.accent}40`,
      'editor.inactiveSelectionBackground': `${color.accent}24`,
      'editor.wordHighlightBackground': `${color.accent}1c`,
      'editor.wordHighlightTextBackground': `${color.accent}1c`,
      'editor.wordHighlightStrongBackground': `${color.accent}24`,
      'editor.selectionHighlightBackground': `${color.accent}1c`,
      'editor.lineHighlightBackground': color.raised,
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': color.line,
      'editorIndentGuide.activeBackground1': color.edge,
      'editorWidget.background': color.raised,
      'editorWidget.border': color.line,
      'editorHoverWidget.background': color.raised,
      'editorHoverWidget.border': color.line,
      'editorSuggestWidget.background': color.raised,
      'editorSuggestWidget.border': color.line,
      'editorSuggestWidget.selectedBackground': color.wash,
      'editorSuggestWidget.selectedForeground': color.text,
      'editorError.foreground': color.bad,
      'editorWarning.foreground': color.warn,
      'editorInfo.foreground': color.info,
      'editorOverviewRuler.border': '#00000000',
      // Dimmed, it would not be read.
      'editorUnnecessaryCode.opacity': '#000000ff',
      'editorUnnecessaryCode.border': color.edge,
      // The strongest in which every colour of code is still AA.
      'diffEditor.insertedLineBackground': `${color.ok}0d`,
      'diffEditor.insertedTextBackground': `${color.ok}0f`,
      'diffEditor.removedLineBackground': `${color.bad}0d`,
      'diffEditor.removedTextBackground': `${color.bad}0f`,
      'diffEditor.diagonalFill': color.line,
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': `${color.edge}50`,
      'scrollbarSlider.hoverBackground': `${color.edge}80`,
      'scrollbarSlider.activeBackground': `${color.edge}a0`,
      'editorStickyScroll.background': color.panel,
      'editorStickyScrollHover.background': color.raised,
      'input.background': color.panel,
      'input.border': color.line,
      focusBorder: color.accent,
    },
  };
}
