import { parseArgs } from 'node:util';
import { listOf } from '../conformance/choose';
import { matcherOf } from '../conformance/read-cases';
import { proveLessons } from './prove-lessons';

/**
 * `npm run lessons`: proves the lessons and prints what is wrong with them. `--lesson` chooses by `part/lesson`, `*`
 * standing for anything.
 * @returns the exit code
 */
export async function runCommand(playgroundUrl: string, args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const wanted = listOf(values.lesson);
  const matchers = wanted.map(matcherOf);
  const { lessons, proofs } = await proveLessons({
    playgroundUrl,
    isChosen: (id) => matchers.length === 0 || matchers.some((matches) => matches.test(id)),
    onProof: ({ name, fault }) => {
      if (fault !== null) console.log(`FAILED ${name}\n${fault.replace(/^/gm, '    ')}`);
      else if (values.verbose) console.log(`proved ${name}`);
    },
  });
  const failed = proofs.filter(({ fault }) => fault !== null).length;
  if (wanted.length > 0 && lessons === 0) console.log(`There is no lesson ${wanted.join(', ')}.`);
  console.log(`${lessons} lessons, ${proofs.length} proofs, ${failed} failed`);
  return failed === 0 && (lessons > 0 || wanted.length === 0) ? 0 : 1;
}

const OPTIONS = {
  lesson: { type: 'string', multiple: true },
  verbose: { type: 'boolean' },
  url: { type: 'string' },
} as const;
