import { openStorage } from '../links/open-storage';
import { createBundleStore, type BundleStore } from './bundle-store';
import { createMakeBundle } from './make-bundle';
import { createFindBundle, type FindBundle } from './package-bundles';
import { readPackagesConfig } from './packages-config';
import { createTurns } from './take-turns';

const AT_ONCE = 2;
const WAITING = 20;

interface Packages {
  store: BundleStore;
  find: FindBundle;
}

let opened: Packages | undefined;

/** This server's packages, as the environment configures them; null where it adds none. */
export function getPackages(): Packages | null {
  const { store: place, kept, seconds } = readPackagesConfig(process.env);
  if (place === null) return null;
  if (!opened) {
    const store = createBundleStore(openStorage(place, 'packages'), kept);
    const find = createFindBundle({ store, make: createMakeBundle(seconds), takeTurn: createTurns(AT_ONCE, WAITING) });
    opened = { store, find };
  }
  return opened;
}
