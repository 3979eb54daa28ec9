import type { CacheChange } from '../protocol';
import type { AppFile } from './app-file';
import { knownEntries } from './cache-entries';
import { forgetEntry, revalidateTags } from './trace/watch-cache';
import { forgetUseCache } from './trace/watch-use-cache';

/** Next.js finds what belongs to a path by a tag of this kind. */
const PATH_TAG = '_N_T_';

/** Changes what Next's caches hold, in their own ways. */
export async function changeCaches(change: CacheChange, appFiles: readonly AppFile[]): Promise<void> {
  switch (change.kind) {
    case 'revalidate-tag':
      return revalidateTags([change.tag]);
    case 'revalidate-path':
      return revalidateTags(tagsOf(change.path));
    case 'drop': {
      const { kind, key } = change.entry;
      return forget(appFiles, (entry) => entry.kind === kind && entry.name === key);
    }
    case 'clear':
      return forget(appFiles, () => true);
  }
}

function forget(appFiles: readonly AppFile[], isMeant: (entry: { kind: string; name: string }) => boolean): void {
  for (const entry of knownEntries(appFiles)) if (isMeant(entry)) forgetEntry(entry.key);
  forgetUseCache((name) => isMeant({ kind: 'function', name }));
}

function tagsOf(path: string): string[] {
  const [pathname = ''] = path.split('?');
  const tag = PATH_TAG + encodeURI(decodeURI(pathname.replace(/(?<=.)\/$/, '')));
  return tag === `${PATH_TAG}/` ? [tag, `${tag}index`] : [tag];
}
