import EventEmitter from '../events';
import { onFileChange, type FileChange } from '../file-system';
import { setImmediate } from '../internal/immediate';
import path from '../path';
import { find, toPath, type PathLike } from './paths';
import { lstatSync, statSync } from './read';
import { Stats } from './stats';
import { FileNode } from '../../disk/disk-node';

interface WatchOptions {
  recursive?: boolean;
  signal?: AbortSignal;
}

type Listener = (event: FileChange, name: string) => void;

/** `fs.watch`: tells what the project's own code changes. */
export class FSWatcher extends EventEmitter {
  readonly #stop: () => void;
  #isClosed = false;

  constructor(file: PathLike, { recursive = false, signal }: WatchOptions) {
    super();
    const { path: at, node } = find(file, 'watch');
    this.#stop = onFileChange((changed, change) => {
      const inside = node.kind === 'folder' && changed.startsWith(`${at}/`);
      if (changed !== at && !inside) return;
      const name = inside ? changed.slice(at.length + 1) : path.basename(at);
      if (recursive || !name.includes('/')) setImmediate(() => this.#isClosed || this.emit('change', change, name));
    });
    if (signal?.aborted) this.close();
    else signal?.addEventListener('abort', () => this.close(), { once: true });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stop();
    setImmediate(() => this.emit('close'));
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

export function watch(file: PathLike, ...rest: [(WatchOptions | string | Listener)?, Listener?]): FSWatcher {
  const options = typeof rest[0] === 'object' ? rest[0] : {};
  const listener = rest.find((value) => typeof value === 'function');
  const watcher = new FSWatcher(file, options);
  if (listener) watcher.on('change', listener as never);
  return watcher;
}

type StatListener = (now: Stats, before: Stats) => void;
const watched = new Map<string, { listeners: Set<StatListener>; stop: () => void }>();

/** `fs.watchFile`, without a clock: the listener is called after every change. */
export function watchFile(file: PathLike, ...rest: [object | StatListener, StatListener?]): void {
  const listener = rest.at(-1) as StatListener;
  const at = path.resolve(toPath(file));
  const known = watched.get(at);
  if (known) return void known.listeners.add(listener);
  const listeners = new Set([listener]);
  let before = statsAt(at);
  const stop = onFileChange((changed) => {
    if (changed !== at) return;
    const [now, old] = [statsAt(at), before];
    before = now;
    setImmediate(() => listeners.forEach((each) => each(now, old)));
  });
  watched.set(at, { listeners, stop });
}

export function unwatchFile(file: PathLike, listener?: StatListener): void {
  const at = path.resolve(toPath(file));
  const known = watched.get(at);
  if (!known) return;
  if (listener) known.listeners.delete(listener);
  if (listener && known.listeners.size > 0) return;
  known.stop();
  watched.delete(at);
}

/** Of a file that is not there, all zeros. */
function statsAt(at: string): Stats {
  if (lstatSync(at, { throwIfNoEntry: false })) return statSync(at) as Stats;
  const nothing = Object.assign(new FileNode(), {
    mode: 0,
    ino: 0,
    nlink: 0,
    atimeMs: 0,
    mtimeMs: 0,
    ctimeMs: 0,
    birthtimeMs: 0,
  });
  return new Stats(nothing);
}

/** `fs.promises.watch`. */
export async function* watchChanges(
  file: PathLike,
  options: WatchOptions = {},
): AsyncGenerator<{ eventType: FileChange; filename: string }> {
  const watcher = new FSWatcher(file, options);
  const waiting: { eventType: FileChange; filename: string }[] = [];
  let wake = () => {};
  watcher.on('change', ((eventType: FileChange, filename: string) => {
    waiting.push({ eventType, filename });
    wake();
  }) as never);
  options.signal?.addEventListener('abort', () => wake());
  try {
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else if (options.signal?.aborted) throw options.signal.reason;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    watcher.close();
  }
}
