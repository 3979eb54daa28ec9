import type { Monaco, MonacoBundle } from './load-monaco';
import { pathOf } from './project-models';
import { aboutExport, segmentCompletions } from './segment-config';

/** Offers names and values of the route segment config in route files, and says of exports what they are. @returns its undo */
export function registerSegmentConfig({ languages }: MonacoBundle): () => void {
  const registered = languages.registerCompletionItemProvider(['typescript', 'javascript'], {
    triggerCharacters: ["'", '"', ' '],
    provideCompletionItems: (model, { lineNumber, column }) => {
      if (!isRead(model)) return { suggestions: [] };
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
  const hovers = languages.registerHoverProvider(['typescript', 'javascript'], {
    provideHover: (model, position) => {
      const word = model.getWordAtPosition(position)?.word ?? '';
      const isExported = /^\s*export\b/.test(model.getLineContent(position.lineNumber));
      const found = isRead(model) && isExported ? aboutExport(word) : null;
      return found && { contents: [{ value: `${found.about} [Next.js docs](${found.docs})` }] };
    },
  });
  return () => {
    registered.dispose();
    hovers.dispose();
  };
}

function isRead(model: Monaco.editor.ITextModel): boolean {
  return /\/(?:route|page|layout)\.[jt]sx?$/.test(`/${pathOf(model.uri) ?? ''}`);
}
