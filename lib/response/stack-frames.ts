import type { Position } from '@/sandbox/protocol';

/** Text, and in it the places of the project it names. */
export type StackPart = string | { label: string; position: Position };

const PLACE = /([\w@./()[\]-]+\.[cm]?[jt]sx?):(\d+):(\d+)/g;

/** Whether a text is, or holds, a stack trace. */
export function hasStack(text: string): boolean {
  return /\n\s+at \S/.test(text);
}

/** Splits a text where it names a place of one of the files. */
export function splitStack(text: string, files: Readonly<Record<string, unknown>>): StackPart[] {
  const parts: StackPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACE)) {
    const [whole, named = '', line, column] = match;
    const file = Object.hasOwn(files, named) ? named : named.replace(/^\(/, '');
    if (!Object.hasOwn(files, file)) continue;
    const start = match.index + named.length - file.length;
    const label = whole.slice(named.length - file.length);
    parts.push(text.slice(end, start), { label, position: { file, line: Number(line), column: Number(column) } });
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

/** An error of which Next.js shows no frame: `[Error: why]`, with or without properties behind it. */
const STACKLESS = /^\s*(?:⨯\s*)?\[(\w*(?:Error|Exception)\b[^]*?)\](?=\s*(?:\{[^]*)?$)/;

/** What a handler threw: the last error of the request's log with its causes, and where in the project. */
export function thrownError(
  logs: readonly { level: string; text: string }[],
  files: Readonly<Record<string, unknown>>,
): { message: string; position: Position | null } | null {
  const text = logs.findLast((log) => log.level === 'error' && (hasStack(log.text) || STACKLESS.test(log.text)))?.text;
  if (text === undefined) return null;
  const place = splitStack(text, files).find((part) => typeof part !== 'string');
  const [whole = ''] = text.split(/\n\s+at \S/);
  const message = whole.replace(STACKLESS, '$1');
  return {
    message: [message.replace(/^\s*[⨯×]\s*/, '').trim(), ...causesIn(text)].join('\n'),
    position: typeof place === 'object' ? place.position : null,
  };
}

function causesIn(stack: string): string[] {
  return Array.from(stack.matchAll(/^\s*\[cause\]: (.+?)(?: \{)?$/gm), ([, cause]) => `Caused by ${cause}`);
}
