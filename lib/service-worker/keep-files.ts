import { OFFLINE_CHANNEL, type OfflineBuild, type OfflineReport } from './offline-build';

/** How many files are fetched at once: the page that is open comes first. */
const AT_ONCE = 3;
const PREFIX = 'route-playground:build ';

type Told = Pick<OfflineReport, 'keptBytes'> & Partial<Pick<OfflineReport, 'progress' | 'failure'>>;

/** The files of one build in the browser's own storage. */
export interface FileKeeper {
  /** Of the browser's cache that holds the build. */
  cacheName: string;
  /** The kept file, or, where it is not kept yet, the server's, which is kept from then on. Rejects where there is neither. */
  open(path: string): Promise<Response>;
  /** Keeps these and tells the pages how far it has come. Rejects where one cannot be loaded; what came stays. */
  keep(paths: readonly string[]): Promise<void>;
  /** Tells the pages what is kept. */
  report(): Promise<void>;
  /** @returns the paths that any build has kept here */
  keptBefore(): Promise<string[]>;
  /** Deletes what other builds have kept. */
  forgetOthers(): Promise<void>;
}

export function createFileKeeper({ id, files }: Pick<OfflineBuild, 'id' | 'files'>): FileKeeper {
  const channel = new BroadcastChannel(OFFLINE_CHANNEL);
  const cacheName = PREFIX + id;
  const own = () => caches.open(cacheName);
  const totalBytes = bytesOf(Object.keys(files));

  function bytesOf(paths: readonly string[]): number {
    return paths.reduce((sum, path) => sum + (files[path]?.bytes ?? 0), 0);
  }

  async function keptPaths(name = cacheName): Promise<string[]> {
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  }

  function tell({ keptBytes, progress = null, failure = null }: Told): void {
    channel.postMessage({ build: id, keptBytes, totalBytes, progress, failure } satisfies OfflineReport);
  }

  async function load(path: string): Promise<Response> {
    // A server that has another build by now has other bytes, which must not come between these.
    const integrity = files[path]?.integrity ?? '';
    const response = await fetch(path, { integrity, redirect: 'error', credentials: 'same-origin' });
    if (!response.ok) throw new Error(`Failed to load ${path}: it was answered with ${response.status}`);
    return response;
  }

  async function open(path: string): Promise<Response> {
    const cache = await own();
    const kept = await cache.match(path, { ignoreVary: true });
    if (kept) return kept;
    const response = await load(path);
    // The page waits for the response, not for the disk; a full disk keeps nothing.
    void cache.put(path, response.clone()).catch(() => {});
    return response;
  }

  return {
    cacheName,
    open,
    report: async () => tell({ keptBytes: bytesOf(await keptPaths()) }),
    async keep(paths) {
      const kept = new Set(await keptPaths());
      const waiting = [...new Set(paths)].filter((path) => path in files && !kept.has(path));
      const wanted = bytesOf(waiting);
      const before = bytesOf([...kept]);
      let done = 0;
      const cache = await own();
      const work = async () => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          await cache.put(path, await load(path));
          done += bytesOf([path]);
          tell({ keptBytes: before + done, progress: done / wanted });
        }
      };
      try {
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        tell({ keptBytes: before + done });
      } catch (error) {
        waiting.length = 0;
        const failure = error instanceof Error ? error.message : String(error);
        tell({ keptBytes: before + done, failure });
        throw error;
      }
    },
    async keptBefore() {
      const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
      return (await Promise.all(names.map(keptPaths))).flat();
    },
    async forgetOthers() {
      const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== cacheName);
      await Promise.all(names.map((name) => caches.delete(name)));
    },
  };
}
