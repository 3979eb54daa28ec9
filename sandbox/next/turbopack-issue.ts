import { formatIssue } from 'next/dist/shared/lib/turbopack/utils';
import type { Diagnostic } from '../protocol';

/** What of an issue does not stand in its title. */
interface Details {
  description?: string;
  documentationLink?: string;
  /** Whose files it is about, where it is about no place in one. */
  filePath?: string;
}

const SEGMENT_CONFIG =
  'The exported configuration object in a source file needs to have a very specific format from which some properties ' +
  'can be statically parsed at compiled-time.';

/** What Turbopack says of an error beside its title, by the stage that finds it. The last one parses. */
const STAGES: [title: RegExp, Details][] = [
  [/^Module not found/, {}],
  [/^Export .* doesn't exist/, {}],
  [/^An issue occurred while preparing/, { filePath: 'app' }],
  [/^App Router and Pages Router both match/, { filePath: '' }],
  [/is missing expected function export name$/, { filePath: '' }],
  [
    /^Next\.js can't recognize the exported/,
    {
      description: SEGMENT_CONFIG,
      documentationLink: 'https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config',
    },
  ],
  [
    /^(You're importing|You’re importing|You have a Server Component|ImageResponse moved|Route segment config)|"use (cache|client|server)"/,
    { description: 'Ecmascript file had an error' },
  ],
  [/^/, { description: 'Parsing ecmascript source code failed' }],
];

/** Titles behind which a text of several lines belongs to the description. */
const HEADINGS =
  /^('client-only' cannot be imported from a Server Component module|An issue occurred while preparing your Next\.js app|App Router and Pages Router both match path: .*|.* is missing expected function export name)\n/;

/** @returns a compile error, or a warning, as Turbopack prints it: place, title, excerpt and what else it has to say */
export function turbopackIssue({ severity, file, line, column, message }: Diagnostic, source: string): string {
  const [heading = ''] = HEADINGS.exec(message) ?? [];
  const title = heading ? heading.trimEnd() : message;
  const details = STAGES.find(([pattern]) => pattern.test(title))?.[1] ?? {};
  const description = heading ? message.slice(heading.length) : details.description;
  const isPlaced = details.filePath === undefined;
  const start = { line: line - 1, column: column - 1 };
  return formatIssue({
    severity,
    filePath: `[project]/${details.filePath || file}`,
    title: { type: 'text', value: title },
    ...(description === undefined ? {} : { description: { type: 'text', value: description } }),
    documentationLink: details.documentationLink ?? '',
    ...(isPlaced ? { source: { range: { start, end: start } }, codeFrame: excerpt(source, line, column) } : {}),
  } as never).trimEnd();
}

function excerpt(source: string, line: number, column: number): string {
  const lines = source.split('\n').slice(0, line + 2);
  const width = String(lines.length).length;
  return lines
    .flatMap((text, index) => {
      if (Math.abs(index + 1 - line) > 2) return [];
      const isMarked = index + 1 === line;
      const row = `${isMarked ? '>' : ' '} ${String(index + 1).padStart(width)} | ${text}`.trimEnd();
      return isMarked ? [row, `  ${' '.repeat(width)} | ${' '.repeat(column - 1)}^`] : [row];
    })
    .join('\n');
}
