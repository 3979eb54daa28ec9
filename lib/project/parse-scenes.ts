import { byteLength } from './file-content';
import { checkFilePath } from './file-path';
import { MAX_FILES, MAX_PROJECT_BYTES, MAX_SCENES } from './limits';
import { isNextVersion } from './next-releases';
import { parseFile } from './parse-file';
import { isRecord, kindOf, own, show } from './read-value';
import type { Scene, SceneLines, SceneRequest } from './scene';

/** Why a scene cannot be read. */
class SceneError extends Error {}

/** The scenes of a project; none where it has none. Or why they cannot be read: which scene, which field, which file. */
export function parseScenes(value: unknown): { ok: true; scenes: Scene[] } | { ok: false; reason: string } {
  if (value === undefined) return { ok: true, scenes: [] };
  if (!Array.isArray(value)) return { ok: false, reason: `"scenes" must be a list but is ${kindOf(value)}` };
  if (value.length > MAX_SCENES)
    return { ok: false, reason: `it has ${value.length} scenes; at most ${MAX_SCENES} are allowed` };
  const used = { bytes: 0 };
  const scenes: Scene[] = [];
  for (const [at, entry] of (value as unknown[]).entries()) {
    try {
      scenes.push(parseScene(entry, used));
    } catch (error) {
      if (!(error instanceof SceneError)) throw error;
      return { ok: false, reason: `${nameOf(entry, at)}: ${error.message}` };
    }
  }
  return { ok: true, scenes };
}

function nameOf(value: unknown, at: number): string {
  const title = isRecord(value) ? own(value, 'title') : undefined;
  return typeof title === 'string' ? `scene ${at + 1} (${show(title)})` : `scene ${at + 1}`;
}

function parseScene(value: unknown, used: { bytes: number }): Scene {
  if (!isRecord(value)) throw new SceneError(`expected an object but received ${kindOf(value)}`);
  const { title } = { title: own(value, 'title') };
  if (typeof title !== 'string') throw new SceneError(`"title" must be text but is ${kindOf(title)}`);
  const next = own(value, 'next');
  if (next !== undefined && !isNextVersion(next))
    throw new SceneError(`"next" is ${show(next)}, which is no release that runs here`);
  const mode = own(value, 'mode');
  if (mode !== undefined && mode !== 'development' && mode !== 'production')
    throw new SceneError(`"mode" must be "development" or "production" but is ${show(mode)}`);
  const fields = {
    note: text(value, 'note'),
    next,
    mode,
    files: parseFiles(own(value, 'files'), used),
    open: parseOpen(own(value, 'open')),
    highlight: parseLines(own(value, 'highlight')),
    request: parseRequest(own(value, 'request')),
    send: parseSend(own(value, 'send')),
    minutes: parseMinutes(own(value, 'minutes')),
  };
  // What is not there must not be there as undefined either: a project is compared and written as it was read.
  const present = Object.entries(fields).filter(([, field]) => field !== undefined);
  return { title, ...(Object.fromEntries(present) as Omit<Scene, 'title'>) };
}

function parseFiles(value: unknown, used: { bytes: number }): Scene['files'] {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new SceneError(`"files" must be an object but is ${kindOf(value)}`);
  const paths = Object.keys(value);
  if (paths.length > MAX_FILES) throw new SceneError(`it has ${paths.length} files; at most ${MAX_FILES} are allowed`);
  const files: Scene['files'] = {};
  for (const path of paths) {
    const reason = checkFilePath(path);
    if (reason) throw new SceneError(`the file ${show(path)} is not allowed: ${reason}`);
    const content = own(value, path);
    const file = content === null ? null : parseFile(content);
    if (file === null && content !== null)
      throw new SceneError(`the file ${show(path)} must be text, { "base64": … }, or null where it is gone`);
    used.bytes += file === null ? 0 : byteLength(file);
    if (used.bytes > MAX_PROJECT_BYTES)
      throw new SceneError(`the scenes' files are over 8 MB; ${show(path)} is the first that does not fit`);
    files[path] = file;
  }
  return files;
}

/** One file or several; files that a scene does not have are passed over when it is shown. */
function parseOpen(value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  const paths: unknown[] = Array.isArray(value) ? value : [value];
  if (paths.every((path) => typeof path === 'string')) return [...new Set(paths)];
  if (!Array.isArray(value)) throw new SceneError(`"open" must be a list of paths but is ${kindOf(value)}`);
  const other = paths.find((path) => typeof path !== 'string');
  throw new SceneError(`"open" must be a list of paths but has one that is ${kindOf(other)}`);
}

function parseLines(value: unknown): SceneLines | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) throw new SceneError(`"highlight" must be an object but is ${kindOf(value)}`);
  const [file, from, to] = [own(value, 'file'), own(value, 'from'), own(value, 'to')];
  if (typeof file !== 'string') throw new SceneError(`"highlight.file" must be a path but is ${kindOf(file)}`);
  if (!isLine(from)) throw new SceneError(`"highlight.from" must be a line, counted from 1, but is ${show(from)}`);
  if (!isLine(to) || to < from)
    throw new SceneError(`"highlight.to" must be a line, not before ${from}, but is ${show(to)}`);
  return { file, from, to };
}

function isLine(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function parseRequest(value: unknown): string | SceneRequest | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (!isRecord(value)) throw new SceneError(`"request" must be a name or a request but is ${kindOf(value)}`);
  const url = own(value, 'url');
  if (typeof url !== 'string') throw new SceneError(`"request.url" must be text but is ${kindOf(url)}`);
  const [method, body] = [text(value, 'method', 'request.'), text(value, 'body', 'request.')];
  const headers = own(value, 'headers');
  if (headers !== undefined && !isHeaderList(headers))
    throw new SceneError('"request.headers" must be a list of [name, value]');
  return {
    ...(method === undefined ? {} : { method }),
    url,
    ...(headers === undefined ? {} : { headers: headers.map(([name, content]) => [name, content]) }),
    ...(body === undefined ? {} : { body }),
  };
}

function isHeaderList(value: unknown): value is [string, string][] {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.length === 2 && row.every((cell) => typeof cell === 'string'))
  );
}

function parseSend(value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw new SceneError(`"send" must be true or false but is ${show(value)}`);
}

function parseMinutes(value: unknown): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= 0)) return value;
  throw new SceneError(`"minutes" must be a number, 0 or more, but is ${show(value)}`);
}

function text(value: Record<string, unknown>, key: string, within = ''): string | undefined {
  const found = own(value, key);
  if (found === undefined || typeof found === 'string') return found;
  throw new SceneError(`"${within}${key}" must be text but is ${kindOf(found)}`);
}
