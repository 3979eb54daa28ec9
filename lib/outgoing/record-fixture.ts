import { applyEdits, modify, parseTree, findNodeAtLocation, getNodeValue, type ParseError } from 'jsonc-parser';
import type { ToastStore } from '@/lib/console/toast-store';
import type { ProjectStore } from '@/lib/files/project-store';
import { byteLength, toText } from '@/lib/project/file-content';
import { MAX_PROJECT_BYTES } from '@/lib/project/limits';
import { failed, type Failed } from '@/lib/project/result';
import { FIXTURES_FILE, readFixtures } from '@/sandbox/host/read-fixtures';
import { fixtureOfCall, type RecordedFixture } from './fixture-of-call';
import type { OutgoingCall } from './outgoing-store';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
const EMPTY = '{\n  "version": 1,\n  "fixtures": []\n}\n';

/** Has `fixtures.json` answer from now on what an address answered; a toast offers to undo that. */
export function recordFixture(
  { project, toasts }: { project: ProjectStore; toasts: ToastStore },
  { method, url, answer }: OutgoingCall,
): void {
  if (!answer) return;
  const { files } = project.getState().project;
  const before = files[FIXTURES_FILE];
  const added = withFixture(before === undefined ? EMPTY : toText(before), fixtureOfCall(method, url, answer));
  const { add } = toasts.getState();
  if (!added.ok) return add(added.message);
  const size = Object.values({ ...files, [FIXTURES_FILE]: added.text }).reduce(
    (sum, file) => sum + byteLength(file),
    0,
  );
  if (size > MAX_PROJECT_BYTES) return add(failed('record the answer', 'the project would become too large').message);
  const { writeFile, remove } = project.getState();
  writeFile(FIXTURES_FILE, added.text);
  const undo = () => {
    if (project.getState().project.files[FIXTURES_FILE] !== added.text)
      return add(failed('undo that', `${FIXTURES_FILE} was changed since`).message);
    if (before === undefined) remove(FIXTURES_FILE);
    else writeFile(FIXTURES_FILE, before);
  };
  add(`${FIXTURES_FILE} answers ${method} ${url} from now on.`, { label: 'Undo', run: undo });
}

/**
 * The text of a `fixtures.json` with one more entry; comments and the other entries stay. An entry for the very same address,
 * that answers any number of times, gets the new response.
 */
export function withFixture(text: string | null, fixture: RecordedFixture): { ok: true; text: string } | Failed {
  const { diagnostics } = readFixtures({ [FIXTURES_FILE]: text ?? '' });
  const faults: ParseError[] = [];
  const tree = text === null ? undefined : parseTree(text, faults);
  const list = tree && findNodeAtLocation(tree, ['fixtures']);
  if (text === null || faults.length > 0 || list?.type !== 'array') {
    const [first] = diagnostics;
    return failed('record the answer', `line ${first?.line ?? 1} of ${FIXTURES_FILE} has to be mended first`);
  }
  const entries = (list.children ?? []).map((node): unknown => getNodeValue(node));
  const at = entries.findIndex((entry) => isFor(entry, fixture));
  const edits =
    at < 0
      ? modify(text, ['fixtures', entries.length], fixture, { ...FORMAT, isArrayInsertion: true })
      : modify(text, ['fixtures', at, 'response'], fixture.response, FORMAT);
  return { ok: true, text: applyEdits(text, edits) };
}

function isFor(entry: unknown, { method, url }: RecordedFixture): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const known = entry as Record<string, unknown>;
  return known['method'] === method && known['url'] === url && !('times' in known) && 'response' in known;
}
