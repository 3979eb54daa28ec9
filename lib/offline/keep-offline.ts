import {
  OFFLINE_CHANNEL,
  type OfflineMessage,
  type OfflineReport,
  type TakeOverAnswer,
} from '@/lib/service-worker/offline-build';
import type { OfflineStore } from './offline-store';

/** Whoever has just come works; what is kept for later waits for that. */
const WAIT_MS = 3000;

/**
 * Has the browser keep the site for use without a network, and says in the store how far that is.
 * @param save keeps the visitor's work before the page is loaded anew
 * @returns its undo; what is kept stays
 */
export function keepOffline(offline: OfflineStore, save: () => Promise<void>): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const lookOnline = () => offline.setState({ isOnline: navigator.onLine });
  addEventListener('online', lookOnline, { signal });
  addEventListener('offline', lookOnline, { signal });
  lookOnline();
  listenToReports(offline, signal);
  const timer = setTimeout(() => {
    start(offline, save, signal).catch((error: unknown) => {
      offline.setState({ refused: error instanceof Error ? error.message : String(error) });
    });
  }, WAIT_MS);
  return () => {
    clearTimeout(timer);
    stopped.abort();
  };
}

async function start(offline: OfflineStore, save: () => Promise<void>, signal: AbortSignal): Promise<void> {
  if (!('serviceWorker' in navigator)) throw new Error('it has no service workers for this address');
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  watchUpdates(registration, offline, signal);
  const { active } = await serviceWorker.ready;
  if (!active || signal.aborted) return;
  const ask = (message: OfflineMessage) => (registration.active ?? active).postMessage(message);
  offline.setState({
    actions: {
      keepEverything: () => ask({ type: 'keep-everything' }),
      takeUpdate: () => takeUpdate(registration, offline, save),
    },
  });
  // The first visit was not answered by it.
  ask({ type: 'keep', paths: [location.pathname, ...loadedPaths()] });
}

function loadedPaths(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
}

function listenToReports(offline: OfflineStore, signal: AbortSignal): void {
  const channel = new BroadcastChannel(OFFLINE_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<OfflineReport>) => offline.setState({ kept: data });
  signal.addEventListener('abort', () => channel.close());
}

function watchUpdates(registration: ServiceWorkerRegistration, offline: OfflineStore, signal: AbortSignal): void {
  const look = () => {
    // The first one has nothing to wait for.
    if (registration.waiting && registration.active) offline.setState({ hasUpdate: true });
  };
  const watch = () => registration.installing?.addEventListener('statechange', look, { signal });
  registration.addEventListener('updatefound', watch, { signal });
  watch();
  look();
}

async function takeUpdate(
  registration: ServiceWorkerRegistration,
  offline: OfflineStore,
  save: () => Promise<void>,
): Promise<void> {
  const { waiting } = registration;
  if (!waiting) return;
  await save();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }: MessageEvent<TakeOverAnswer>) => offline.setState({ otherTabs: data.otherTabs });
  waiting.postMessage({ type: 'take-over' } satisfies OfflineMessage, [channel.port2]);
}
