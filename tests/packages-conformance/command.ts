import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beyondATab } from './beyond-a-tab';
import { installReal } from './install-real';
import { languageModels } from './language-models';
import { libraries } from './libraries';
import { openPlayground, type HereOutcome } from './open-playground';
import type { Program } from './program';
import { services } from './services';

const LEAST = 35;

/**
 * Runs each program in the playground and in Node.js, and prints what differs.
 * @param chosen names of packages; empty for all
 * @returns the exit code
 */
export async function runCommand(playgroundUrl: string, chosen: readonly string[]): Promise<number> {
  const all = [...libraries, ...languageModels, ...services, ...beyondATab];
  const programs = all.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
  const folder = mkdtempSync(path.join(tmpdir(), 'packages-conformance-'));
  const playground = await openPlayground(playgroundUrl);
  try {
    const runReal = await installReal(
      folder,
      programs.filter(({ cannot }) => cannot === undefined),
    );
    let equal = 0;
    let wrong = 0;
    for (const program of programs) {
      const here = await playground.run(program).catch(failed);
      const real = program.cannot ? '' : await runReal(program).catch((error: unknown) => failed(error).answer);
      if (!program.cannot && here.answer === real && real !== '') equal += 1;
      else wrong += tell(program, real, here) ? 0 : 1;
    }
    console.log(`\n${equal} of ${programs.length} packages answer as with Node.js`);
    return wrong === 0 && (chosen.length > 0 || equal >= LEAST) ? 0 : 1;
  } finally {
    await playground.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one program does is no reason not to run the others. */
function failed(error: unknown): HereOutcome {
  return { answer: `it could not be run: ${String(error).slice(0, 1000)}`, said: [] };
}

/** @returns whether it is known that this one cannot work, and the import says so */
function tell({ name, cannot }: Program, real: string, { answer, said }: HereOutcome): boolean {
  if (cannot === undefined) {
    console.log(`${name}\n  Node.js:    ${real}\n  playground: ${answer}`);
    for (const line of said) console.log(`  ${line}`);
    return false;
  }
  const isSaid = said.some((line) => line.includes(cannot));
  console.log(`${name} cannot work: ${cannot}`);
  if (!isSaid) console.log(`  and nothing at the import says so: ${said.join('; ')}`);
  return isSaid;
}
