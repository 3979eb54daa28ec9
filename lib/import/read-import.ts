import type { RequestDraft } from '../http-file/http-file';
import { parseProject } from '../project/parse-project';
import type { Project } from '../project/project';
import { failed, type Failed } from '../project/result';
import { decodeLink } from '../share/link';
import { asScenes } from './as-scenes';
import { projectFromFiles, skippedNotes, type ImportedFile, type ImportedProject } from './from-files';
import { projectFromZip } from './from-zip';
import { requestsFromHttp } from './from-http';
import { findCurl } from './find-curl';
import { parseCurl } from './parse-curl';
import { parseHar } from './parse-har';
import { unavailableNotes } from './unavailable-notes';

/** What an import holds: a whole project, or requests for the open one. `notes` say what of it was left out. */
export type Import =
  | { ok: true; kind: 'project'; project: Project; notes: string[] }
  | { ok: true; kind: 'requests'; requests: RequestDraft[]; notes: string[] }
  | Failed;

/** Reads files as chosen or dropped: a zip, a HAR, a `.http` file, a project's JSON, or any files of a project. */
export function readFiles(files: ImportedFile[], skipped: string[] = []): Import {
  const [only] = files;
  if (only && files.length === 1) {
    if (/\.zip$/i.test(only.path)) return asProject(fromZip(only));
    if (/\.har$/i.test(only.path)) return fromHar(textOf(only));
    if (/\.(?:http|rest)$/i.test(only.path)) return fromHttp(textOf(only));
    if (/\.json$/i.test(only.path)) return fromJson(textOf(only));
  }
  if (files.length > 1 && files.every(({ path }) => /\.zip$/i.test(path)))
    return asProject(joined(files.toSorted(byPath).map(fromZip)));
  const steps = stepFolders(files);
  if (steps.length > 1) return asProject(joined(steps.map((folder) => fromStep(folder, files))));
  return asProject(projectFromFiles(files, skipped));
}

function fromZip({ path, bytes }: ImportedFile): ImportedProject {
  return projectFromZip(bytes, path.replace(/^.*\/|\.zip$/gi, ''));
}

/** Folders such as `01-start` and `02-cookies`, where all that was dropped lies in such. */
function stepFolders(files: ImportedFile[]): string[] {
  const folders = files.map(({ path }) => /^(?:[^/]+\/)?\d+[^/]*\/(?=(?:src\/)?[^/]+)/.exec(path)?.[0]);
  if (!folders.every((folder) => folder !== undefined)) return [];
  return [...new Set(folders)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function fromStep(folder: string, files: ImportedFile[]): ImportedProject {
  const inside = files.filter(({ path }) => path.startsWith(folder));
  // The folder itself stays around them: it names the scene.
  return projectFromFiles(
    inside.map((file) => ({ ...file, path: file.path.slice(folder.lastIndexOf('/', folder.length - 2) + 1) })),
  );
}

/** All of them as the scenes of one project. */
function joined(read: ImportedProject[]): ImportedProject {
  const projects: Project[] = [];
  const skipped: string[] = [];
  for (const one of read) {
    if (!one.ok) return one;
    projects.push(one.project);
    skipped.push(...one.skipped);
  }
  const [first, ...rest] = projects;
  if (!first) return failed('import the files', 'there are none');
  return { ok: true, project: asScenes([first, ...rest]), skipped };
}

function byPath(a: ImportedFile, b: ImportedFile): number {
  return a.path.localeCompare(b.path, 'en', { numeric: true });
}

/** Reads pasted text: a curl command, a link, a HAR, a project's JSON, a `.http` file or a route file. */
export function readText(text: string): Import {
  const trimmed = text.trim();
  if (trimmed === '') return failed('import the text', 'it is empty');
  if (findCurl(trimmed)) return fromCurl(trimmed);
  const hash = /^\S*(#p\d+\.\S*)$/.exec(trimmed)?.[1];
  if (hash !== undefined) return asProject(decodeLink(hash));
  if (trimmed.startsWith('{')) return fromJson(trimmed);
  if (isRouteFile(trimmed))
    return asProject(projectFromFiles([{ path: 'route.ts', bytes: new TextEncoder().encode(text) }]));
  return fromHttp(text);
}

function isRouteFile(text: string): boolean {
  return /^export\s+(?:async\s+)?(?:function|const|let|var|\{)/m.test(text);
}

function fromCurl(text: string): Import {
  const parsed = parseCurl(text);
  return parsed.ok ? { ...parsed, kind: 'requests' } : parsed;
}

function fromHttp(text: string): Import {
  const parsed = requestsFromHttp(text);
  return parsed.ok ? { ...parsed, kind: 'requests' } : parsed;
}

function fromJson(text: string): Import {
  if (/"log"\s*:/.test(text.slice(0, 10_000)) && /"entries"\s*:/.test(text)) return fromHar(text);
  try {
    return asProject(parseProject(JSON.parse(text)));
  } catch {
    return failed('import the text', 'it looks like JSON but cannot be parsed');
  }
}

function fromHar(text: string): Import {
  const parsed = parseHar(text);
  return parsed.ok ? { ...parsed, kind: 'requests' } : parsed;
}

function asProject(read: { ok: true; project: Project; skipped?: string[] } | Failed): Import {
  if (!read.ok) return { ok: false, message: read.message };
  const notes = read.skipped ? [...skippedNotes(read.skipped), ...unavailableNotes(read.project.files)] : [];
  return { ok: true, kind: 'project', project: read.project, notes };
}

function textOf({ bytes }: ImportedFile): string {
  return new TextDecoder().decode(bytes);
}
