import type { ReactNode } from 'react';
import { QrCode } from '@/components/ui/QrCode';

interface LinkCardProps {
  label: string;
  url: string;
  /** Under the code; without it the address, for those who type. */
  children?: ReactNode;
}

/** A link on the stage, for cameras. */
export function LinkCard({ label, url, children }: LinkCardProps) {
  const address = url.replace(/^https?:\/\//, '');
  const text = children ?? (address.length > 80 ? null : brokenAtQuery(address));
  return (
    <aside
      aria-label={label}
      className="fixed right-4 bottom-12 z-20 flex flex-col gap-2 rounded-lg bg-panel p-3 shadow-float"
    >
      <QrCode url={url} className="size-[40vh] max-h-100 max-w-100" />
      {text === null ? null : <div className="max-w-[40vh] text-center text-[16px]">{text}</div>}
    </aside>
  );
}

function brokenAtQuery(address: string): ReactNode {
  const [path, query] = address.split('?');
  return query === undefined ? (
    path
  ) : (
    <>
      {path}
      <wbr />?{query}
    </>
  );
}
