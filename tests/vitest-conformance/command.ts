import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KNOWN_DIFFERENCES } from './known-differences';
import { byName, type Outcome } from './outcome';
import { runHere } from './run-here';
import { runReal } from './run-real';

const ROOT = path.resolve('tests/vitest-conformance/fixtures');
const LEAST_SHARE = 0.98;

/**
 * Compares what becomes of each test.
 * @param chosen parts of names of test files; empty for all
 * @returns the exit code
 */
export async function runCommand(chosen: readonly string[]): Promise<number> {
  const files = readFiles();
  const tests = Object.keys(files)
    .filter((file) => file.endsWith('.test.ts') && (chosen.length === 0 || chosen.some((part) => file.includes(part))))
    .sort();
  const real = byName(await runReal(ROOT, tests));
  const here = byName(await runHere(files, tests));
  const names = [...new Set([...real.keys(), ...here.keys()])];
  const different = names.filter((name) => !isSame(real.get(name), here.get(name)));
  for (const name of different) tell(name, real.get(name), here.get(name));
  const unknown = different.filter((name) => !(name in KNOWN_DIFFERENCES));
  const same = names.length - different.length;
  console.log(`vitest: ${same} of ${names.length} results of ${tests.length} files are the same`);
  return unknown.length === 0 && same >= LEAST_SHARE * names.length ? 0 : 1;
}

function readFiles(): Record<string, string> {
  const entries = readdirSync(ROOT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(ROOT, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')];
    }),
  );
}

function isSame(real: Outcome | undefined, here: Outcome | undefined): boolean {
  if (real?.state !== here?.state) return false;
  // Of a test that passed in the end, vitest keeps why it had not at first.
  return real?.state !== 'failed' || String(real.messages[0]) === String(here?.messages[0]);
}

function tell(name: string, real: Outcome | undefined, here: Outcome | undefined): void {
  console.log(`${name}\n  vitest: ${describe(real)}\n  here:   ${describe(here)}`);
  const reason = KNOWN_DIFFERENCES[name];
  if (reason) console.log(`  known:  ${reason}`);
}

function describe(outcome: Outcome | undefined): string {
  return outcome ? [outcome.state, ...outcome.messages].join(': ') : 'nothing of that name';
}
