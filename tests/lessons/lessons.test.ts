import { expect, inject, test } from 'vitest';
import { listLessons } from '@/server/lessons/load-course';
import { withoutNumber } from '@/server/lessons/read-lesson';
import { readCommit } from '../commit-third';
import { isWhole } from '../is-whole';
import { proveLessons } from './prove-lessons';

/** How many lessons a run proves; the commit says which, so that many commits have all. `npm run lessons` proves all. */
const FEW = 3;

test('every lesson’s text holds, and what starts, solves and mistakes the lessons of this commit comes out as it says', async () => {
  const ids = (await listLessons()).map(({ part, name }) => `${withoutNumber(part)}/${withoutNumber(name)}`);
  const first = Number(BigInt(`0x${readCommit() ?? '0'}`) % BigInt(ids.length));
  const few = Array.from({ length: FEW }, (_, at) => ids[(first + at) % ids.length]);
  const { proofs } = await proveLessons({
    playgroundUrl: inject('playgroundUrl'),
    isShown: ({ lesson, next }) => isWhole || (few.includes(lesson.id) && next === lesson.project.next),
  });
  expect(proofs.filter(({ fault }) => fault !== null)).toEqual([]);
});
