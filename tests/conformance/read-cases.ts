import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordedCase } from './recorded-case';

const folder = path.resolve('tests/conformance/cases');

/** Samples of other authors' texts, recorded but not ours to keep: run where the file lies beside the repository. */
const seeds = path.resolve('../shared/conformance/cases/seeds.json');

/**
 * @param patterns case names, `*` for any characters; all cases where there is none
 * @param from another folder of cases
 */
export function readCases(patterns: string[] = [], from = folder): RecordedCase[] {
  const names = readdirSync(from).filter((name) => name.endsWith('.json'));
  const files = names.sort().map((name) => path.join(from, name));
  if (from === folder && existsSync(seeds)) files.push(seeds);
  const matchers = patterns.map(matcherOf);
  return files
    .filter((file) => matchers.length === 0 || matchers.some((matches) => matches.test(path.basename(file, '.json'))))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as RecordedCase);
}

/** `*` stands for any characters. */
export function matcherOf(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}
