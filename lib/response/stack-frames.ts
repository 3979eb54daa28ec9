import { MAX_PATH_LENGTH } from '@/lib/project/limits';
import type { Position } from '@/sandbox/protocol';

/** Text, and in it the places of the project it names. */
export type StackPart = string | { label: string; position: Position };

/** Where a place ends. Its path is read backwards from there: whoever writes the text must not choose how long that takes. */
const PLACE_END = /\.[cm]?[jt]sx?:(\d+):(\d+)/g;
const OF_PATH = /[\w@./()[\]-]/;
const FRAME = /\n[ \t]+at \S/;

/** An error of which Next.js shows no frame: `[Error: why]`, with or without properties behind it. */
const STACKLESS = /^\s*(?:⨯\s*)?\[(\w*(?:Error|Exception)\b[^]*?)\](?=\s*(?:\{[^]*)?$)/;

/** Whether a text is, or holds, a stack trace. */
export function hasStack(text: string): boolean {
  return FRAME.test(text);
}

/** Splits a text where it names a place of one of the files. */
export function splitStack(text: string, files: Readonly<Record<string, unknown>>): StackPart[] {
  const parts: StackPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACE_END)) {
    const [whole, line, column] = match;
    const endOfPath = text.indexOf(':', match.index);
    const named = text.slice(beginningOfPath(text, match.index, end), endOfPath);
    const file = Object.hasOwn(files, named) ? named : named.replace(/^\(/, '');
    if (!Object.hasOwn(files, file)) continue;
    const start = endOfPath - file.length;
    const position = { file, line: Number(line), column: Number(column) };
    const before = text.slice(end, start);
    end = match.index + whole.length;
    parts.push(before, { label: text.slice(start, end), position });
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

function beginningOfPath(text: string, from: number, notBefore: number): number {
  let at = from;
  while (at > notBefore && from - at < MAX_PATH_LENGTH && OF_PATH.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** What a handler threw: the last error of the request's log with its causes, and where in the project. */
export function thrownError(
  logs: readonly { level: string; text: string }[],
  files: Readonly<Record<string, unknown>>,
): { message: string; position: Position | null } | null {
  const text = logs.findLast((log) => log.level === 'error' && (hasStack(log.text) || STACKLESS.test(log.text)))?.text;
  if (text === undefined) return null;
  const place = splitStack(text, files).find((part) => typeof part !== 'string');
  const [whole = ''] = text.split(FRAME);
  const message = whole.replace(STACKLESS, '$1');
  return {
    message: [message.replace(/^\s*[⨯×]\s*/, '').trim(), ...causesIn(text)].join('\n'),
    position: typeof place === 'object' ? place.position : null,
  };
}

function causesIn(stack: string): string[] {
  return Array.from(stack.matchAll(/^[ \t]*\[cause\]: (.+?)(?: \{)?$/gm), ([, cause]) => `Caused by ${cause}`);
}
