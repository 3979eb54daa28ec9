import { measureWorkbench, type WorkbenchVisit, type WorkbenchVisits } from './measure-workbench';
import { percentile } from './timings';

const ROUNDS = 5;
const SLOWDOWNS = [1, 4];

/** Opens the workbench of this build, and of an older one where there is one, in turn; prints the medians side by side. */
export async function compareVisits(url: string, olderUrl: string | null): Promise<void> {
  for (const slowdown of SLOWDOWNS) {
    const rounds: { ours: WorkbenchVisits; older: WorkbenchVisits | null }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await measureWorkbench(url, slowdown);
      rounds.push({ ours, older: olderUrl === null ? null : await measureWorkbench(olderUrl, slowdown) });
    }
    const speed = slowdown === 1 ? '' : `, a processor ${slowdown} times slower`;
    console.log(`\nThe workbench, Send pressed as soon as it is seen, medians of ${ROUNDS}${speed}`);
    console.log(`${''.padEnd(36)}${'this build'.padStart(12)}${'older'.padStart(12)}${'ratio'.padStart(8)}`);
    for (const visit of ['first', 'second'] as const)
      for (const [name, field] of ROWS) {
        const middle = (all: (WorkbenchVisits | null)[]) =>
          percentile(
            all.flatMap((each) => (each ? [each[visit][field]] : [])),
            50,
          );
        const [ours, older] = [middle(rounds.map((each) => each.ours)), middle(rounds.map((each) => each.older))];
        const columns = [ours, older].map((value) => (Number.isNaN(value) ? '' : value.toFixed(0)).padStart(12));
        const ratio = Number.isNaN(older) ? '' : (ours / older).toFixed(2);
        console.log(`${`${visit} visit: ${name}`.padEnd(36)}${columns.join('')}${ratio.padStart(8)}`);
      }
  }
}

const ROWS: [string, keyof WorkbenchVisit][] = [
  ['Send is seen, ms', 'seenMs'],
  ['the response is seen, ms', 'responseMs'],
  ['the editor takes keys, ms', 'editorMs'],
  ['bytes before the response', 'bytes'],
];
