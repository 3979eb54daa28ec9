import { BUNDLED_PACKAGES } from '@/sandbox/host/bundled-packages';
import { packagesOf } from '../project/packages-of';
import type { Project } from '../project/project';

/** What the servers here offer, and what only tests import, which run elsewhere. */
const KNOWN = new Set<string>([
  ...BUNDLED_PACKAGES,
  'next',
  'react',
  'react-dom',
  'server-only',
  'client-only',
  'vitest',
]);

const MOST_NAMED = 5;

/** The note on packages that the code imports and no server here has; none where there are none. */
export function unavailableNotes(files: Project['files']): string[] {
  const code = Object.entries(files).filter(([path]) => !/(?:^|[./])(?:config|test|spec)\.[cm]?[jt]sx?$/.test(path));
  const names = packagesOf(Object.fromEntries(code)).filter((name) => !KNOWN.has(name));
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [`Not available here: ${names.slice(0, MOST_NAMED).join(', ')}${more}. Code that imports them does not run.`];
}
