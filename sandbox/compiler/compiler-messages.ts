import type { FileOptions } from './transform-file';
import type { ModuleExport, ModuleImport, Directive, TransformedFile } from './transformed-file';

/** Everything the page and the compiler's worker tell each other. The worker runs our own code only. */
export type PageToCompilerMessage =
  /** Sent by the page once; `wasm` is where esbuild lies. */
  | { type: 'start'; wasm: string }
  /** Sent by the page to have a file compiled. */
  | { type: 'transform'; id: number; path: string; text: string; options: FileOptions };

export type CompilerToPageMessage =
  /** Sent by the worker when esbuild has started. */
  | { type: 'ready' }
  /** Sent by the worker when esbuild could not start. */
  | { type: 'failed'; message: string }
  /** Sent by the worker with a compiled file. */
  | { type: 'transformed'; id: number; file: TransformedFile }
  /** Sent by the worker when a file could not be compiled for a reason that lies not in the file. */
  | { type: 'transform-failed'; id: number; message: string };

/** @returns the message, or null for anything else */
export function parseCompilerMessage(data: unknown): CompilerToPageMessage | null {
  if (!isRecord(data)) return null;
  const { type, id, message, file } = data;
  if (type === 'ready') return { type };
  if (type === 'failed' && typeof message === 'string') return { type, message };
  if (typeof id !== 'number') return null;
  if (type === 'transform-failed' && typeof message === 'string') return { type, id, message };
  return type === 'transformed' && isTransformedFile(file) ? { type, id, file } : null;
}

/** Whether something read from elsewhere is a compiled file. */
export function isTransformedFile(value: unknown): value is TransformedFile {
  if (!isRecord(value)) return false;
  const { path, code, map, async: isAsync, imports, exports, directives } = value;
  return (
    [path, code, map].every((text) => typeof text === 'string') &&
    typeof isAsync === 'boolean' &&
    isListOf<ModuleImport>(imports, 'specifier') &&
    isListOf<ModuleExport>(exports, 'name') &&
    isListOf<Directive>(directives, 'text')
  );
}

function isListOf<Item>(value: unknown, key: keyof Item & string): value is Item[] {
  return Array.isArray(value) && value.every((item) => isRecord(item) && typeof item[key] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
