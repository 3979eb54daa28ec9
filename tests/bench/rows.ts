import { percentile } from './timings';

/** What is compared. Milliseconds, but for bytes and for what says otherwise. */
export const ROWS = {
  start: { work: 'start -> first response, empty cache, a project of one’s own', older: 0.4 },
  example: { work: 'the same, an example', older: 0.45 },
  again: { work: 'the same, second visit', older: 0.25 },
  workbench: { work: 'the workbench, Send pressed as soon as it is seen -> response', older: 0.25 },
  workbenchAgain: { work: 'the same, second visit', older: 0.15 },
  edit: { work: 'edits 1 to 20, edit -> response, p50', older: 0.4, next: 0.5 },
  slowEdit: { work: 'the same, p95', next: 1 },
  lateEdit: { work: 'edits 61 to 120, p50', next: 0.3 },
  send: { work: 'Send back to back, the first 100 of a visit, p50', next: 0.5 },
  lateSend: { work: 'Send back to back after 120 edits, p50', next: 0.25 },
  pausedSend: { work: 'Send with 50 ms between, first 20, p50', next: 0.4 },
  bytes: { work: 'bytes before the first response in the workbench', most: 1_200_000 },
  largeEdit: { work: '500 routes and 500 library files: edit -> response, times one route', most: 1.2 },
  memory: { work: 'memory of the page’s processes after 140 edits and 1,000 sends, MB', older: 0.6 },
  editor: { work: 'the editor takes keys, empty cache, times the first response', most: 1.5 },
} as const satisfies Record<string, Target & { work: string }>;

/** What is to be reached: a ratio to an older build or to `next dev` in the same run, or a figure. */
interface Target {
  older?: number;
  next?: number;
  most?: number;
}

export type Row = keyof typeof ROWS;

/** One round of one side. `next dev` has no workbench. */
export type Figures = Partial<Record<Row, number>>;

/** All rounds of each side. */
export interface Sides {
  ours: Figures[];
  older: Figures[];
  next: Figures[];
}

/** @returns a table in Markdown: medians of the rounds, their ratios, and whether each target is reached */
export function tableOf({ ours, older, next }: Sides): string {
  const lines = Object.entries(ROWS).flatMap(([row, target]: [string, Target & { work: string }]) => {
    const [mine, theirs, nexts] = [ours, older, next].map((rounds) => medianOf(rounds, row as Row));
    if (mine === undefined) return [];
    const ratios = { older: ratioOf(mine, theirs), next: ratioOf(mine, nexts), most: mine };
    const verdicts = Object.entries(ratios).flatMap(([of, ratio]) => {
      const limit = target[of as keyof Target];
      return limit === undefined || ratio === undefined
        ? []
        : [`${ratio <= limit ? 'yes' : 'no'} (<= ${limit}${of === 'most' ? '' : ` x ${of}`})`];
    });
    const cells = [mine, theirs, nexts, ratios.older, ratios.next].map(show);
    return [`| ${[target.work, ...cells, verdicts.join(', ')].join(' | ')} |`];
  });
  const head = ['work', 'this build', 'older', 'next dev', 'x older', 'x next dev', 'reached'];
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines].join('\n');
}

function medianOf(rounds: readonly Figures[], row: Row): number | undefined {
  const values = rounds.flatMap((figures) => figures[row] ?? []);
  return values.length === 0 ? undefined : percentile(values, 50);
}

function ratioOf(mine: number, theirs: number | undefined): number | undefined {
  return theirs === undefined ? undefined : mine / theirs;
}

function show(value: number | undefined): string {
  if (value === undefined) return '';
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
