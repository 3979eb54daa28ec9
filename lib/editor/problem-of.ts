import { typescript as ts } from 'monaco-editor/languages/features/typescript/lib/typescriptServices.js';
import type { Diagnostic, DiagnosticRelatedInformation } from 'typescript';
import type { RelatedPlace, TypeProblem } from './types-protocol';

/** What TypeScript found, as data that can leave the worker. */
export function problemOf(diagnostic: Diagnostic): TypeProblem {
  return {
    ...placeOf(diagnostic),
    code: diagnostic.code,
    kind: KINDS[diagnostic.category],
    isUnnecessary: diagnostic.reportsUnnecessary !== undefined,
    isDeprecated: diagnostic.reportsDeprecated !== undefined,
    related: (diagnostic.relatedInformation ?? []).flatMap(relatedTo),
  };
}

function relatedTo(related: DiagnosticRelatedInformation): RelatedPlace[] {
  return related.file ? [{ file: related.file.fileName, ...placeOf(related) }] : [];
}

function placeOf({ start = 0, length = 0, messageText }: DiagnosticRelatedInformation) {
  return { start, length, message: ts.flattenDiagnosticMessageText(messageText, '\n') };
}

const KINDS = ['warning', 'error', 'suggestion', 'message'] as const;
