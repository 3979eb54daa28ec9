import type { ProjectFile } from '@/lib/project/project';
import type { PlannedJob } from './jobs-of';

/**
 * Whether a case may be asked of a server that answers other cases as well: nothing that it does outlives its requests
 * or is seen outside its own folder, and nothing in its answers tells when they were given. Only what is known to be
 * harmless is let through: whatever is new has a server of its own.
 */
export function sharesServer({ source, next, mode }: PlannedJob): boolean {
  const files = Object.entries({ ...source.files, ...source.filesFor?.[next] });
  return (
    folderOf({ source, next }) !== null &&
    files.every(([path, content]) => isRoute(path) && isHarmless(content)) &&
    source.requests.every((request) => LASTS_OR_TAKES.every((key) => request[key] === undefined)) &&
    !(source.answers[next]?.[mode] ?? []).some(({ closed }) => closed) &&
    source.builds?.[next]?.ok !== false
  );
}

/** @returns the folder that holds all files of a case, such as `app/c/rv-null`; null where there is none */
export function folderOf({ source, next }: Pick<PlannedJob, 'source' | 'next'>): string | null {
  const paths = Object.keys({ ...source.files, ...source.filesFor?.[next] });
  const [folder = null] = /^app\/[\w-]+\/[\w-]+(?=\/)/.exec(paths[0] ?? '') ?? [];
  return folder !== null && paths.every((path) => path.startsWith(`${folder}/`)) ? folder : null;
}

const LASTS_OR_TAKES = ['abortAfterMs', 'timeoutMs', 'beforeMs', 'gapMs', 'waitAfterMs', 'edit'] as const;

/** Whatever else lies in a project (configuration, middleware, pages) acts on all of it. */
function isRoute(path: string): boolean {
  return /\/route\.[jt]sx?$/.test(path);
}

function isHarmless(content: ProjectFile | null): boolean {
  return typeof content === 'string' && !LASTING.some((pattern) => pattern.test(content));
}

const LASTING = [
  // values of the module, and of all modules
  /^(export )?(let|var)\b/m,
  /^(export )?const \w+[^=\n]*=\s*(?![\s'"`\d(]|async\b|function\b)/m,
  /\b(globalThis|global|prototype|defineProperty)\b|\bprocess\b(?!\.env\.NODE_ENV\b)/,
  // caches
  /cache|revalidat|generateStaticParams|unstable_|draftMode|\bfetch\b/i,
  /(?<!force-)\bdynamic\b(?! = 'force-dynamic')/,
  // what goes on after the answer
  /\bafter\b|waitUntil|setTimeout|setInterval|setImmediate|queueMicrotask|ReadableStream|TransformStream|WebSocket/,
  // clocks and counters
  /\b(Date|performance|connection)\b|console\.(?!(log|info|warn|error|debug)\b)/,
  // other worlds
  /\bruntime\b|\bimport\(|\brequire\b|\bfs\b|child_process|\bWorker\b|\beval\b/,
];
