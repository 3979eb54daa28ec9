import util, { inspect } from 'node-inspect-extracted';

const { getStringWidth } = util as unknown as { getStringWidth: (text: string) => number };

type Column = { name: string; cells: string[] };

/** The text `console.table` prints in Node 20. */
export function renderTable(data: object, properties?: string[]): string {
  if (data instanceof Map) return renderMap([...(data as Map<unknown, unknown>)]);
  if (data instanceof Set) return renderValues([...(data as Set<unknown>)]);
  const rows = Object.keys(data);
  const columns = new Map<string, string[]>();
  const values: string[] = [];
  rows.forEach((key, row) => {
    const item: unknown = Reflect.get(data, key);
    if (isPrimitive(item)) values[row] = inspectCell(item);
    else addRow(columns, row, item, properties ?? Object.keys(item));
  });
  return render([
    { name: '(index)', cells: rows },
    ...[...columns].map(([name, cells]) => ({ name, cells })),
    ...(values.length > 0 ? [{ name: 'Values', cells: values }] : []),
  ]);
}

function addRow(columns: Map<string, string[]>, row: number, item: object, keys: string[]): void {
  for (const key of keys) {
    const cells = columns.get(key) ?? [];
    columns.set(key, cells);
    cells[row] = Object.hasOwn(item, key) ? inspectCell(Reflect.get(item, key)) : '';
  }
}

function renderMap(entries: [unknown, unknown][]): string {
  return render([
    createIterationColumn(entries.length),
    { name: 'Key', cells: entries.map(([key]) => inspectCell(key)) },
    { name: 'Values', cells: entries.map(([, value]) => inspectCell(value)) },
  ]);
}

function renderValues(values: unknown[]): string {
  return render([createIterationColumn(values.length), { name: 'Values', cells: values.map(inspectCell) }]);
}

function createIterationColumn(length: number): Column {
  return { name: '(iteration index)', cells: Array.from({ length }, (_, index) => inspectCell(index)) };
}

function render(columns: Column[]): string {
  const height = Math.max(...columns.map(({ cells }) => cells.length));
  const widths = columns.map(({ name, cells }) => Math.max(...[name, ...cells].map(widthOf)) + 2);
  const line = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const row = (cells: string[]): string =>
    `│${cells.map((cell, index) => ` ${cell}${' '.repeat((widths[index] ?? 0) - 1 - widthOf(cell))}`).join('│')}│`;
  const rows = Array.from({ length: height }, (_, index) => row(columns.map(({ cells }) => cells[index] ?? '')));
  const head = [line('┌', '┬', '┐'), row(columns.map(({ name }) => name)), line('├', '┼', '┤')];
  return [...head, ...rows, line('└', '┴', '┘')].join('\n');
}

function widthOf(text: string | undefined): number {
  return text === undefined ? 0 : getStringWidth(text);
}

function inspectCell(value: unknown): string {
  const isWide = !isPrimitive(value) && !Array.isArray(value) && Object.keys(value).length > 2;
  return inspect(value, { depth: isWide ? -1 : 0, maxArrayLength: 3, breakLength: Infinity });
}

function isPrimitive(value: unknown): value is string | number | bigint | boolean | symbol | null | undefined {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}
