import { expect, test } from 'vitest';
import { tableOf } from './rows';

test('each side is shown by the median of its rounds, with a verdict for each target', () => {
  const table = tableOf({
    ours: [{ edit: 10, bytes: 1_300_000 }, { edit: 12 }, { edit: 30 }],
    older: [{ edit: 40 }],
    next: [{ edit: 20 }],
  });
  expect(table.split('\n').slice(2)).toEqual([
    '| edits 1 to 20, edit -> response, p50 | 12.0 | 40.0 | 20.0 | 0.30 | 0.60 | yes (<= 0.4 x older), no (<= 0.5 x next) |',
    '| bytes before the first response in the workbench | 1300000 |  |  |  |  | no (<= 1200000) |',
  ]);
});
