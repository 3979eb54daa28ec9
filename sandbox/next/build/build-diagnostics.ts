import type { Diagnostic, Position } from '../../protocol';
import { firstPosition } from '../../runtime/modules/source-position';
import { findAppFiles } from '../app-files';
import { compileErrorText, diagnosticsIn } from '../compile-error';
import type { BuildLog } from './build-log';
import { BuildExit } from './build-process';

/** @returns what made a build fail, in the words it printed, at the place in the project that it is about */
export function diagnosticsOf(error: unknown, log: BuildLog): Diagnostic[] {
  const errors = errorsOf(error, log);
  const [file = 'next.config.js'] = errors.map((diagnostic) => diagnostic.file);
  const warnings = log.entries('warn').map(wordsOf).filter(Boolean);
  return [
    ...errors,
    ...warnings.map((message): Diagnostic => ({ severity: 'warning', message, file, line: 1, column: 1 })),
  ];
}

function errorsOf(error: unknown, log: BuildLog): Diagnostic[] {
  const [first, ...rest] = diagnosticsIn(error).map((diagnostic) => ({
    ...diagnostic,
    message: wordsOf(compileErrorText(diagnostic)),
  }));
  if (first) return [{ ...first, message: `${headingOf(error)}${first.message}` }, ...rest];
  const printed = log.entries('error');
  const message = wordsOf(printed.join('\n')) || String(error);
  return [{ severity: 'error', message, ...placeOf(error, message, log.lines()) }];
}

/** Turbopack counts the errors first. */
function headingOf(error: unknown): string {
  const [heading = ''] = error instanceof Error ? error.message.split('\n') : [];
  return heading.endsWith(':') ? `Error: ${heading}\n` : '';
}

/** What an error says, without stacks, excerpts of code and the lines that only announce it. */
function wordsOf(text: string): string {
  return text
    .split('\n')
    .filter(
      (line) => !/^\s*at |^\s*>?\s*\d+\s*\||^\s*\|\s*\^|^> Build error occurred$|^Failed to compile\.$/.test(line),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function placeOf(error: unknown, message: string, lines: readonly string[]): Position {
  const place = firstPosition(stackOf(error, lines));
  if (place) return place;
  const text = `${message}\n${lines.slice(-12).join('\n')}`;
  const files = findAppFiles(['ts', 'tsx', 'js', 'jsx']);
  const named = files.find(
    ({ page, pathname }) => text.includes(page) || new RegExp(`${escape(pathname)}(?![\\w/])`).test(text),
  );
  return { file: named?.file ?? files[0]?.file ?? 'next.config.js', line: 1, column: 1 };
}

function stackOf(error: unknown, lines: readonly string[]): string {
  if (error instanceof BuildExit) return lines.slice(printedFrom(lines)).join('\n');
  return error instanceof Error ? (error.stack ?? '') : '';
}

function printedFrom(lines: readonly string[]): number {
  return Math.max(
    lines.findLastIndex((line) =>
      /^Error occurred prerendering|^ ?⨯|^Failed to (?!type check)|^Type error|^\.next\/types/.test(line),
    ),
    0,
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
