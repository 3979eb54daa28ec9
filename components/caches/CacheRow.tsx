import { Eraser } from 'lucide-react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { spanOf, stateInWords } from '@/lib/caches/entry-times';
import { formatSize } from '@/lib/response/format';
import type { CacheEntry } from '@/sandbox/protocol';

const COLORS: Record<CacheEntry['state'], string> = { fresh: 'text-ok', stale: 'text-warn', expired: 'text-bad' };

/** An entry: what it is called, its state in words, its times, and what it belongs to. */
export function CacheRow({ entry }: { entry: CacheEntry }) {
  const { changeCaches } = useWorkbench();
  return (
    <li className="flex items-start gap-2 border-b border-line px-3 py-1">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 font-mono wrap-anywhere">{entry.key}</span>
          <span className={`text-sm ${COLORS[entry.state]}`}>{stateInWords(entry)}</span>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-faint tabular-nums">
          {factsOf(entry).map((fact) => (
            <span key={fact} className="wrap-anywhere">
              {fact}
            </span>
          ))}
        </p>
      </div>
      <IconButton
        icon={Eraser}
        label={`Drop ${entry.key}`}
        onPress={() => void changeCaches({ kind: 'drop', entry: { kind: entry.kind, key: entry.key } })}
      />
    </li>
  );
}

function factsOf({ ageSeconds, revalidateSeconds, expireSeconds, byteLength, tags, madeBy }: CacheEntry): string[] {
  return [
    `${spanOf(ageSeconds)} old`,
    `revalidate: ${revalidateSeconds === false ? 'false' : spanOf(revalidateSeconds)}`,
    ...(expireSeconds === undefined ? [] : [`expire: ${spanOf(expireSeconds)}`]),
    formatSize(byteLength),
    ...(tags.length === 0 ? [] : [`${tags.length === 1 ? 'tag' : 'tags'}: ${tags.join(', ')}`]),
    ...(madeBy === undefined ? [] : [`made by ${madeBy}`]),
  ];
}
