import type { Diagnostic, Position } from '../../protocol';
import { firstPosition } from '../../runtime/modules/source-position';
import { findAppFiles } from '../app-files';
import { diagnosticOf } from '../compile-error';
import { BuildExit } from './build-process';

/** @returns what made a build fail, at the place in the project that it is about */
export function diagnosticsOf(error: unknown, lines: readonly string[]): Diagnostic[] {
  const diagnostic = diagnosticOf(error);
  if (diagnostic) return [diagnostic];
  const message = error instanceof BuildExit ? printedError(lines) : messageOf(error, lines);
  return [{ severity: 'error', message, ...placeOf(error, message, lines) }];
}

function messageOf(error: unknown, lines: readonly string[]): string {
  if (!(error instanceof Error)) return String(error);
  if (!error.message.startsWith('Failed to collect page data')) return error.message;
  // the reason was printed by the process that collected
  const reasons = lines.filter((line) => /^\s*(\[cause\]: )?\w*Error: /.test(line) && !line.includes(error.message));
  return [...new Set([...reasons.slice(0, 2).map((line) => line.trim()), error.message])].join('\n');
}

/** The last error that was printed before the process ended, without its stack. */
function printedError(lines: readonly string[]): string {
  return lines
    .slice(printedFrom(lines))
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .join('\n');
}

function printedFrom(lines: readonly string[]): number {
  return Math.max(
    lines.findLastIndex((line) =>
      /^Error occurred prerendering|^ ?⨯|^Failed to (?!type check)|^Type error|^\.next\/types/.test(line),
    ),
    0,
  );
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

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
