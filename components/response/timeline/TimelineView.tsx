import { EmptyState } from '@/components/ui/EmptyState';
import { formatDuration, formatSize } from '@/lib/response/format';
import type { ResponseProps } from '@/components/context/panel';

const MOST_ROWS = 500;

/** When each chunk of the body arrived, and how much it brought. */
export function TimelineView({ received }: Pick<ResponseProps, 'received'>) {
  const { chunks, chunkCount } = received;
  if (chunks.length === 0) return <EmptyState title="No chunk of a body has arrived" />;
  const end = received.durationMs ?? chunks.at(-1)?.atMs ?? 1;
  return (
    <table className="mt-2 w-full font-mono text-[12.5px] leading-6 tabular-nums">
      <thead>
        <tr className="text-left text-sm text-faint">
          <th className="w-16 pb-1 pl-3 font-normal">Chunk</th>
          <th className="w-24 font-normal">Arrived</th>
          <th className="w-24 font-normal">After</th>
          <th className="w-20 font-normal">Size</th>
          <th className="pr-3" aria-hidden />
        </tr>
      </thead>
      <tbody>
        {chunks.slice(0, MOST_ROWS).map((chunk, index) => (
          <tr key={index}>
            <td className="pl-3 text-faint">{index + 1}</td>
            <td>{formatDuration(chunk.atMs)}</td>
            <td className="text-soft">+{formatDuration(chunk.atMs - (chunks[index - 1]?.atMs ?? 0))}</td>
            <td>{formatSize(chunk.byteLength)}</td>
            <td className="pr-3" aria-hidden>
              <span
                style={{ marginLeft: `${Math.min(98, (chunk.atMs / end) * 100)}%` }}
                className="block size-2 rounded-full bg-accent"
              />
            </td>
          </tr>
        ))}
      </tbody>
      {chunkCount > MOST_ROWS ? (
        <caption className="caption-bottom px-3 py-2 text-left text-faint">
          The first {MOST_ROWS} of {chunkCount} chunks
        </caption>
      ) : null}
    </table>
  );
}
