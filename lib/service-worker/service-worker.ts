import type { OfflineBuild, OfflineMessage, TakeOverAnswer } from './offline-build';
import { answerFromCache } from './answer-from-cache';
import { createFileKeeper } from './keep-files';

declare const self: ServiceWorkerGlobalScope;
/** Put in by `scripts/lib/service-worker.mjs`. */
declare const BUILD: OfflineBuild;

const { files, framed } = BUILD;
const keeper = createFileKeeper(BUILD);
const firstFiles = Object.keys(files).filter((path) => files[path]?.first);

// It takes over no page that is open, only those that are loaded later: they are of its own build.
self.addEventListener('install', (event) => {
  answerFromCache(event, files, keeper.cacheName);
  event.waitUntil(keepAsMuchAsBefore());
});
self.addEventListener('activate', (event) => event.waitUntil(keeper.forgetOthers()));

self.addEventListener('fetch', (event) => {
  const path = keptPathOf(event.request);
  if (path === null) return;
  const headers = framed[path];
  event.respondWith(headers ? openFramed(path, headers) : keeper.open(path));
});

self.addEventListener('message', (event) => {
  const message = event.data as OfflineMessage;
  const answer = obey(message, event);
  event.waitUntil(answer.catch(() => {}));
});

function obey(message: OfflineMessage, { source, ports }: ExtendableMessageEvent): Promise<void> {
  switch (message.type) {
    case 'report':
      return keeper.report();
    case 'keep':
      return keeper.keep(message.paths);
    case 'keep-everything':
      return keeper.keep(Object.keys(files));
    case 'take-over':
      return takeOver(source instanceof Client ? source.id : '', ports[0]);
  }
}

async function keepAsMuchAsBefore(): Promise<void> {
  await keeper.keep([...firstFiles, ...(await keeper.keptBefore())]);
}

/** A tab that shows the old build would be given files of the new one. */
async function takeOver(asker: string, port: MessagePort | undefined): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = tabs.filter(({ id, frameType }) => id !== asker && frameType === 'top-level');
  port?.postMessage({ otherTabs: others.length } satisfies TakeOverAnswer);
  if (others.length === 0) await self.skipWaiting();
}

/** The browser itself keeps no other frame's document from being of our origin: these headers do, so none goes without. */
async function openFramed(path: string, headers: Record<string, string>): Promise<Response> {
  const response = await keeper.open(path);
  return new Response(response.body, { headers });
}

/** @returns the path of the file that answers the request; null where that is not ours to answer */
function keptPathOf({ method, url, mode, headers }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || headers.has('rsc')) return null;
  if (pathname in files) return pathname;
  const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
  return mode === 'navigate' && other in files ? other : null;
}
