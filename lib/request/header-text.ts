import { headerLine } from '@/lib/http-file/serialize-request';
import { createRow, type PairRow } from './request-form';

/** Header rows as text, `Name: value` on each line; `# ` before one that is switched off. */
export function writeHeaderText(rows: PairRow[]): string {
  return rows
    .filter(({ name, value }) => name !== '' || value !== '')
    .map(headerLine)
    .join('\n');
}

/** The rows that such a text stands for; those that did not change keep their identity. */
export function readHeaderText(text: string, before: PairRow[] = []): PairRow[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line, at) => keepRow(readLine(line), before[at]));
}

function readLine(line: string): Omit<PairRow, 'id'> {
  const enabled = !/^\s*#/.test(line);
  const written = enabled ? line : line.replace(/^\s*#\s?/, '');
  const colon = written.indexOf(':');
  if (colon < 0) return { name: written.trim(), value: '', enabled };
  return { name: written.slice(0, colon).trim(), value: written.slice(colon + 1).trim(), enabled };
}

function keepRow({ name, value, enabled }: Omit<PairRow, 'id'>, before: PairRow | undefined): PairRow {
  const same = before && before.name === name && before.value === value && before.enabled === enabled;
  return same ? before : createRow(name, value, enabled);
}
