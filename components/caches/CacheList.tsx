import type { CacheEntry } from '@/sandbox/protocol';
import { CacheRow } from './CacheRow';

/** Each row is laid out anew every second. */
const MOST_ROWS = 100;

/** What one of the caches holds. */
export function CacheList({ title, entries }: { title: string; entries: readonly CacheEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className="px-3 pt-2 pb-0.5 text-sm text-faint">{title}</h2>
      <ul aria-label={title}>
        {entries.slice(0, MOST_ROWS).map((entry, at) => (
          <CacheRow key={at} entry={entry} />
        ))}
      </ul>
      {entries.length > MOST_ROWS ? (
        <p className="px-3 py-1 text-sm text-soft">and {(entries.length - MOST_ROWS).toLocaleString('en')} more</p>
      ) : null}
    </section>
  );
}
