import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NextVersion } from '@/sandbox/protocol';

/** @returns the `next` program of a version: its workspace's own, or the root's where npm shares one */
export function nextProgramOf(next: NextVersion): string {
  const own = path.resolve('sandbox', `next-${next}`, 'node_modules/next/dist/bin/next');
  return existsSync(own) ? own : path.resolve('node_modules/next/dist/bin/next');
}
