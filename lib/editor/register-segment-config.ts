import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';
import { segmentCompletions } from './segment-config';

/** Offers names and values of the route segment config in route files. @returns its undo */
export function registerSegmentConfig({ languages }: MonacoBundle): () => void {
  const registered = languages.registerCompletionItemProvider(['typescript', 'javascript'], {
    triggerCharacters: ["'", '"', ' '],
    provideCompletionItems: (model, { lineNumber, column }) => {
      if (!/\/(?:route|page|layout)\.[jt]sx?$/.test(`/${pathOf(model.uri) ?? ''}`)) return { suggestions: [] };
      const completions = segmentCompletions(model.getLineContent(lineNumber).slice(0, column - 1));
      if (!completions) return { suggestions: [] };
      const range = {
        startLineNumber: lineNumber,
        endLineNumber: lineNumber,
        startColumn: completions.from + 1,
        endColumn: model.getWordAtPosition({ lineNumber, column })?.endColumn ?? column,
      };
      const suggestions = completions.items.map(({ label, insert, about }, index): Monaco.languages.CompletionItem => ({
        label,
        insertText: insert,
        filterText: insert,
        kind: languages.CompletionItemKind.EnumMember,
        sortText: `0${index}`,
        detail: 'Route segment config',
        documentation: about,
        range,
      }));
      return { suggestions };
    },
  });
  return () => registered.dispose();
}
