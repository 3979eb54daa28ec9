import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const entries = Object.values(scripts).flatMap((command) => /^node (\S+)/.exec(command)?.[1] ?? []);

it.each(entries)('%s begins where nothing is installed yet', (entry) => {
  expect(packagesImported(entry)).toEqual([]);
});

/** What the file and those that it imports import at their top, but for Node's own modules and files. */
function packagesImported(file: string, seen = new Set<string>()): string[] {
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export)\s(?:[^'"]*\sfrom\s)?['"]([^'"]+)['"]/gm)].map(
    ([, name]) => name ?? '',
  );
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('node:')) return [];
    if (!specifier.startsWith('.')) return [`${file}: ${specifier}`];
    const next = path.join(path.dirname(file), specifier);
    return seen.has(next) ? [] : packagesImported(next, seen);
  });
}
