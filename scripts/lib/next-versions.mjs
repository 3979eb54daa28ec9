import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** @type {{ packages: Record<string, unknown> }} */
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

/** The releases of Next.js that are installed, oldest first: as in sandbox/protocol.ts. */
export const NEXT_VERSIONS = Object.keys(packages)
  .flatMap((place) => /^sandbox\/next-(\d+)$/.exec(place)?.[1] ?? [])
  .sort();
