import type { TakenBranches } from '../../protocol';

/** Of each covered file that was evaluated, which of its branches were taken, however often it was evaluated. */
const taken = new Map<string, Set<number>>();

/** @returns what a file's code tells the numbers of the branches that it takes */
export function countTaken(file: string): (branch: number) => void {
  const numbers = taken.get(file) ?? new Set();
  taken.set(file, numbers);
  return (branch) => void numbers.add(branch);
}

export function takenBranches(): TakenBranches[] {
  return [...taken].map(([file, numbers]) => ({ file, taken: [...numbers] }));
}
