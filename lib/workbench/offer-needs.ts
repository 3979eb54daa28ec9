import { isNothing, needsOf, type Needs } from '@/lib/editor/needs-of';
import { withFixture } from '@/lib/outgoing/record-fixture';
import { addDependency } from '@/lib/project/add-dependency';
import { toText } from '@/lib/project/file-content';
import type { Project } from '@/lib/project/project';
import type { Failed } from '@/lib/project/result';
import { FIXTURES_FILE } from '@/sandbox/host/read-fixtures';
import { showNewRoute } from './show-new-route';
import type { Stores } from './stores';

type Target = Pick<Stores, 'project' | 'request' | 'toasts'>;
type Text = { ok: true; text: string } | Failed;

const NO_FIXTURES = '{\n  "version": 1,\n  "fixtures": []\n}\n';

/** Offers, in one message, to add what pasted code needs to the project. @param file where it was pasted */
export function offerNeeds(target: Target, file: string, code: string): void {
  const needs = needsOf(code, target.project.getState().project.files);
  if (isNothing(needs)) return;
  const run = () => addNeeds(target, file, needs);
  target.toasts.getState().add(`The pasted code needs ${wordsOf(needs)}.`, { label: 'Add', run });
}

/** All of it or nothing; a message offers to take it back. */
function addNeeds(target: Target, file: string, needs: Needs): void {
  const { project, toasts } = target;
  const { files } = project.getState().project;
  const changed: [path: string, text: string][] = [];
  for (const [path, add] of changesFor(needs)) {
    const added = add(textOf(files, path));
    if (!added.ok) return toasts.getState().add(added.message);
    changed.push([path, added.text]);
  }
  for (const [path, text] of changed) project.getState().writeFile(path, text);
  showNewRoute(target, file);
  const names = changed.map(([path]) => `${path}${NOTES[path] ?? ''}`).join(', ');
  toasts.getState().add(`Added to ${names}.`, { label: 'Undo', run: () => takeBack(project, changed, files) });
}

const NOTES: Record<string, string> = { '.env': ' (made-up values)', [FIXTURES_FILE]: ' (answers to be filled in)' };

/** Which files are written, and how each text becomes another. */
function changesFor({ packages, variables, fetches }: Needs): [string, (before: string | undefined) => Text][] {
  const changes: [string, (before: string | undefined) => Text][] = [];
  if (packages.length > 0) changes.push(['package.json', (before) => addAll(before, packages, addDependency)]);
  if (variables.length > 0)
    changes.push(['.env', (before = '') => ({ ok: true, text: withVariables(before, variables) })]);
  if (fetches.length > 0)
    changes.push([
      FIXTURES_FILE,
      (before) =>
        addAll(before ?? NO_FIXTURES, fetches, (text, call) => withFixture(text ?? null, { ...call, response: EMPTY })),
    ]);
  return changes;
}

const EMPTY = { status: 200, headers: [], json: {} };

function addAll<Item>(
  before: string | undefined,
  items: Item[],
  add: (text: string | undefined, item: Item) => Text,
): Text {
  let text = before;
  for (const item of items) {
    const added = add(text, item);
    if (!added.ok) return added;
    ({ text } = added);
  }
  return { ok: true, text: text ?? '' };
}

function withVariables(before: string, names: string[]): string {
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return start + names.map((name) => `${name}=${madeUp(name)}\n`).join('');
}

/** A value that has the form that the name asks for, and opens nothing. */
function madeUp(name: string): string {
  if (/DATABASE|POSTGRES/.test(name)) return 'postgres://test:test@localhost:5432/test';
  if (/URL|URI|ORIGIN|ENDPOINT/.test(name)) return 'https://example.com';
  if (/EMAIL|FROM/.test(name)) return 'test@example.com';
  return `test-${name.toLowerCase().replaceAll('_', '-')}`;
}

function takeBack(project: Target['project'], changed: [string, string][], before: Project['files']): void {
  for (const [path, text] of changed) {
    const { writeFile, remove, project: now } = project.getState();
    const old = before[path];
    if (now.files[path] !== text) continue;
    if (old === undefined) remove(path);
    else writeFile(path, old);
  }
}

function wordsOf({ packages, variables, fetches }: Needs): string {
  const hosts = [...new Set(fetches.map(({ url }) => new URL(url.replaceAll('*', 'x')).host))];
  const parts = [
    [packages, 'from npm'],
    [variables, 'in the environment'],
    [hosts, 'to answer'],
  ] as const;
  return parts.flatMap(([names, where]) => (names.length === 0 ? [] : [`${listed(names)} ${where}`])).join(', ');
}

const MOST_NAMES = 3;

function listed(names: readonly string[]): string {
  const shown =
    names.length <= MOST_NAMES ? names : [...names.slice(0, MOST_NAMES - 1), `${names.length - MOST_NAMES + 1} more`];
  return shown.length === 1 ? String(shown[0]) : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function textOf(files: Project['files'], path: string): string | undefined {
  const file = files[path];
  return file === undefined ? undefined : (toText(file) ?? '');
}
