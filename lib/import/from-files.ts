import { NEXT_VERSIONS, type NextVersion } from '@/sandbox/protocol';
import { fromBytes, toText } from '../project/file-content';
import { checkFilePath } from '../project/file-path';
import { MAX_FILES, MAX_PROJECT_BYTES } from '../project/limits';
import { isNextVersion, NEWEST_NEXT } from '../project/next-releases';
import { parseProject } from '../project/parse-project';
import type { Project, ProjectFile } from '../project/project';
import { failed, type Failed } from '../project/result';
import { takeScenes } from '../project/scenes-file';
import { titleOf } from './title-of';

/** A file as dropped or unpacked. */
export interface ImportedFile {
  path: string;
  bytes: Uint8Array;
}

/** A project, or why there is none. `skipped` are the files that were left out on purpose, such as node_modules. */
export type ImportedProject = { ok: true; project: Project; skipped: string[] } | Failed;

const SKIPPED =
  /(?:^|\/)(node_modules|\.next|\.git|\.turbo|\.vercel|__MACOSX|\.DS_Store|Thumbs\.db|package-lock\.json|pnpm-lock\.yaml|yarn\.lock)(?:\/|$)/;

/** Whether imports leave this path out: installed packages, build output, version control. */
export function isSkipped(path: string): boolean {
  return SKIPPED.test(path);
}

/** The note on files that were left out, by what they are; none where there are none. */
export function skippedNotes(paths: string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const name = SKIPPED.exec(path)?.[1] ?? path;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count} files)`));
  return named.length === 0 ? [] : [`Left out: ${named.join(', ')}.`];
}

/** Makes a project of files. A folder that holds all of them is taken off; a lone route file gets a place under app/api.
 * @param name what the files came in, for want of another title */
export function projectFromFiles(imported: ImportedFile[], skipped: string[] = [], name = ''): ImportedProject {
  const kept = imported.filter(({ path }) => !isSkipped(path));
  if (kept.length === 0) return refuse('there are no files in it');
  if (kept.length > MAX_FILES) return refuse(`there are ${kept.length} files; at most ${MAX_FILES} are allowed`);
  const bad = kept.find(({ path }) => checkFilePath(path) !== null);
  if (bad)
    return refuse(
      `the file ${JSON.stringify(bad.path.slice(0, 120))} is not allowed: ${checkFilePath(bad.path) ?? ''}`,
    );
  if (kept.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_PROJECT_BYTES)
    return refuse('the files are over 8 MB together');
  const root = commonFolder(kept.map(({ path }) => path));
  const all: Record<string, ProjectFile> = {};
  for (const { path, bytes } of kept) all[placeOf(path.slice(root.length))] = fromBytes(bytes);
  const taken = takeScenes(all);
  if (!taken.ok) return taken;
  const { files, scenes } = taken;
  const title = titleOf(files, root.split('/').at(-2) ?? name);
  const parsed = parseProject({
    version: 1,
    ...(title && { title }),
    next: nextVersionOf(files),
    mode: 'development',
    files,
    scenes,
  });
  return parsed.ok
    ? {
        ok: true,
        project: parsed.project,
        skipped: [...skipped, ...imported.map(({ path }) => path).filter(isSkipped)],
      }
    : parsed;
}

/** `app`, `src` and the like are part of a project, not around it. */
function commonFolder(paths: string[]): string {
  const first = paths[0] ?? '';
  const folder = first.slice(0, first.indexOf('/') + 1);
  const around =
    folder !== '' && !/^(?:app|src|lib|public|pages)\/$/.test(folder) && paths.every((path) => path.startsWith(folder));
  return around ? folder + commonFolder(paths.map((path) => path.slice(folder.length))) : '';
}

function placeOf(path: string): string {
  return /^route\.[jt]sx?$/.test(path) ? `app/api/${path}` : path;
}

const NEXT_IN_MANIFEST = new RegExp(`"next"\\s*:\\s*"[^"\\d]{0,3}(${NEXT_VERSIONS.join('|')})\\b`);

/** The major version that package.json names; the newest where it names none that runs here. */
function nextVersionOf(files: Record<string, ProjectFile>): NextVersion {
  const manifest = files['package.json'];
  const text = manifest === undefined ? null : toText(manifest);
  const major = NEXT_IN_MANIFEST.exec(text ?? '')?.[1];
  return isNextVersion(major) ? major : NEWEST_NEXT;
}

function refuse(reason: string): Failed {
  return failed('import the files', reason);
}
