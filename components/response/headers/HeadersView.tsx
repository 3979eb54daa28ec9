import type { ResponseProps } from '@/components/context/panel';
import { EmptyState } from '@/components/ui/EmptyState';

/** Headers as they came: in order, repeated ones apart. */
export function HeadersView({ received: { headers } }: Pick<ResponseProps, 'received'>) {
  if (headers.length === 0) return <EmptyState title="No headers" />;
  return (
    <dl className="px-3 py-2 font-mono text-[12.5px] leading-5">
      {headers.map(([name, value], index) => (
        <div key={index} className="grid grid-cols-[minmax(90px,180px)_minmax(0,1fr)] gap-3 py-0.5">
          <dt className="break-words text-soft">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
