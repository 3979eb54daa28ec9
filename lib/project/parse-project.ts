import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { byteLength } from './file-content';
import { checkFilePath } from './file-path';
import { MAX_FILES, MAX_PROJECT_BYTES } from './limits';
import { isNextVersion } from './next-releases';
import { parseFile } from './parse-file';
import { parsePlace } from './parse-place';
import { parseScenes } from './parse-scenes';
import type { Project, ProjectFile } from './project';
import { isRecord, kindOf, own, show } from './read-value';
import { failed, type Failed } from './result';

/** A project, or why the value is none. `newer` is set where a later version of the format wrote it. */
export type ParsedProject = { ok: true; project: Project } | (Failed & { newer?: true });

const VERSIONS = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(NEXT_VERSIONS.map((one) => `"${one}"`));

/**
 * Reads a project from any value, such as parsed JSON of a stranger. The project is a fresh object; unknown keys are left
 * out. Bad paths, more than 2,000 files and more than 8 MB of them are refused, the path named.
 */
export function parseProject(value: unknown): ParsedProject {
  if (!isRecord(value)) return refuse(`expected an object but received ${kindOf(value)}`);
  const version = own(value, 'version');
  if (typeof version === 'number' && version > 1) return newer(version);
  if (version !== 1) return refuse(`"version" must be 1 but is ${show(version)}`);
  const next = own(value, 'next');
  if (!isNextVersion(next)) return refuse(`"next" must be ${VERSIONS} but is ${show(next)}`);
  const mode = own(value, 'mode');
  if (mode !== 'development' && mode !== 'production') {
    return refuse(`"mode" must be "development" or "production" but is ${show(mode)}`);
  }
  const title = own(value, 'title');
  if (title !== undefined && typeof title !== 'string') return refuse(`"title" must be text but is ${kindOf(title)}`);
  const files = parseFiles(own(value, 'files'));
  if (!files.ok) return files;
  const open = parseOpen(own(value, 'open'), files.files);
  if (!open.ok) return open;
  const at = parsePlace(own(value, 'at'), files.files);
  const scenes = parseScenes(own(value, 'scenes'));
  if (!scenes.ok) return refuse(scenes.reason);
  const project: Project = {
    version: 1,
    ...(title === undefined ? {} : { title }),
    next,
    mode,
    files: files.files,
    ...(open.open === undefined ? {} : { open: open.open }),
    ...(at === undefined ? {} : { at }),
    ...(scenes.scenes.length === 0 ? {} : { scenes: scenes.scenes }),
  };
  const reason = checkWholeScenes(project);
  return reason === null ? { ok: true, project } : refuse(reason);
}

/** Shown, a scene's files are the project's: what no project may have is refused here, not when it is read again. */
function checkWholeScenes({ files, scenes = [] }: Project): string | null {
  const sizes = new Map(Object.entries(files).map(([path, file]) => [path, byteLength(file)]));
  for (const [at, scene] of scenes.entries()) {
    for (const [path, file] of Object.entries(scene.files)) {
      if (file === null) sizes.delete(path);
      else sizes.set(path, byteLength(file));
    }
    const reason = checkTogether(sizes);
    if (reason !== null) return `scene ${at + 1} (${show(scene.title)}): ${reason}`;
  }
  return null;
}

function checkTogether(sizes: Map<string, number>): string | null {
  if (sizes.size > MAX_FILES)
    return `it has ${sizes.size} files, with those before it; at most ${MAX_FILES} are allowed`;
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (bytes > MAX_PROJECT_BYTES) return 'its files, with those before it, are over 8 MB';
  const both = findFileThatIsFolder([...sizes.keys()]);
  return both === undefined ? null : `${show(both)} is both a file and a folder`;
}

function parseFiles(value: unknown): { ok: true; files: Record<string, ProjectFile> } | Failed {
  if (!isRecord(value)) return refuse(`"files" must be an object but is ${kindOf(value)}`);
  const paths = Object.keys(value);
  if (paths.length > MAX_FILES) return refuse(`it has ${paths.length} files; at most ${MAX_FILES} are allowed`);
  const files: Record<string, ProjectFile> = {};
  let bytes = 0;
  for (const path of paths) {
    const reason = checkFilePath(path);
    if (reason) return refuse(`the file ${show(path)} is not allowed: ${reason}`);
    const file = parseFile(own(value, path));
    if (file === null) return refuse(`the file ${show(path)} must be text or { "base64": … }`);
    bytes += byteLength(file);
    if (bytes > MAX_PROJECT_BYTES)
      return refuse(`its files are over 8 MB; ${show(path)} is the first that does not fit`);
    files[path] = file;
  }
  const both = findFileThatIsFolder(paths);
  return both === undefined ? { ok: true, files } : refuse(`${show(both)} is both a file and a folder`);
}

function findFileThatIsFolder(paths: string[]): string | undefined {
  const files = new Set(paths);
  for (const path of paths) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      if (files.has(path.slice(0, at))) return path.slice(0, at);
    }
  }
  return undefined;
}

/** Tabs of files that are not there are left out: closing a file must not make a project unreadable. */
function parseOpen(value: unknown, files: Record<string, ProjectFile>): { ok: true; open?: string[] } | Failed {
  if (value === undefined) return { ok: true };
  if (!Array.isArray(value)) return refuse(`"open" must be a list of paths but is ${kindOf(value)}`);
  const open = value.filter((path): path is string => typeof path === 'string' && Object.hasOwn(files, path));
  return { ok: true, open: [...new Set(open)] };
}

function newer(version: number): ParsedProject {
  const message = `it has version ${version} of the format and this playground reads version 1; reload the page to get a newer one`;
  return { ...refuse(message), newer: true };
}

function refuse(reason: string): Failed {
  return failed('read the project', reason);
}
