import type { Message } from 'esbuild';
import type { Diagnostic } from '../protocol';
import { nextSyntaxWords } from './syntax-words';

/** Whether esbuild refused a file only because it uses `await` outside of functions. */
export function isTopLevelAwait(messages: readonly Message[]): boolean {
  return messages.length > 0 && messages.every((message) => message.text.startsWith('Top-level await'));
}

/** The messages esbuild rejects a transform with; null for any other failure. */
export function messagesOf(error: unknown): Message[] | null {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return null;
  return Array.isArray(error.errors) && error.errors.length > 0 ? (error.errors as Message[]) : null;
}

/** esbuild's error as a diagnostic in the file, in the words of Next's compiler where it has its own. */
export function createSyntaxDiagnostic(path: string, text: string, message: Message): Diagnostic {
  const { line, column, lineText } = message.location ?? { line: 1, column: 0, lineText: '' };
  const place = { line, column: toCharacters(lineText, column) + 1 };
  return { severity: 'error', file: path, ...nextSyntaxWords(message.text, text, place) };
}

/** esbuild counts columns in bytes of UTF-8. */
function toCharacters(lineText: string, bytes: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(lineText).slice(0, bytes)).length;
}
