/** What became of a test, or (`state: 'failed'`) of a file or a `describe` beside its tests. */
export interface Outcome {
  file: string;
  name: string[];
  state: 'passed' | 'failed' | 'skipped' | 'todo';
  /** The first line of each error message. */
  messages: string[];
}

/** Outcomes by what they are of; what has the same name is told apart by a number. */
export function byName(outcomes: readonly Outcome[]): Map<string, Outcome> {
  const named = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const name = [outcome.file, ...outcome.name].join(' > ');
    let unique = name;
    for (let count = 2; named.has(unique); count += 1) unique = `${name} (${count})`;
    named.set(unique, outcome);
  }
  return named;
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** @returns the first line without colours, and without where on the disk the project lies */
export function firstLine(message: string, root: string): string {
  return (message.split('\n')[0] ?? '').replaceAll(root, '/project').replace(COLOURS, '');
}
