/**
 * One build of the site, as its service worker knows it: a page of this build is given files of this build and no others,
 * whatever the server has by then.
 */
export interface OfflineBuild {
  /** Names the build: a digest of `files`. */
  id: string;
  /** Each file that can be kept, by its path in an address. */
  files: Record<string, OfflineFile>;
  /** By its path: what a document of a frame with an opaque origin is answered with, always. */
  framed: Record<string, Record<string, string>>;
}

export interface OfflineFile {
  /** As `fetch` takes it: `sha256-…`. */
  integrity: string;
  /** Of the body as it is kept, not compressed. */
  bytes: number;
  /** Whether the first visit keeps it; the rest is kept when it was opened, or asked for. */
  first: boolean;
}

/** What the service worker says to all pages over the `BroadcastChannel` of this name. */
export const OFFLINE_CHANNEL = 'route-playground:offline';

export interface OfflineReport {
  /** Of the build that this is about. */
  build: string;
  keptBytes: number;
  totalBytes: number;
  /** What is being kept now: how much of it is done, from 0 to 1; null where nothing is. */
  progress: number | null;
  /** Why the last try to keep something ended early. */
  failure: string | null;
}

/** What a page asks the service worker for. */
export type OfflineMessage =
  | { type: 'report' }
  /** Keeps these paths, where they are files of the build. */
  | { type: 'keep'; paths: string[] }
  | { type: 'keep-everything' }
  /** Makes the waiting build the one in use if no other tab uses the old one; answers over the port with a `TakeOverAnswer`. */
  | { type: 'take-over' };

export interface TakeOverAnswer {
  /** So many other tabs still use the old build: nothing was done. */
  otherTabs: number;
}
