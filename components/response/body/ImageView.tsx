'use client';

import { useEffect, useRef, useState } from 'react';

/** Bytes as the picture they are. */
export function ImageView({ bytes, type }: { bytes: Uint8Array; type: string }) {
  const image = useRef<HTMLImageElement>(null);
  const [caption, setCaption] = useState('');
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [bytes, type]);
  return (
    <figure className="flex min-h-0 flex-1 flex-col items-center justify-center gap-2 overflow-auto p-3">
      <img
        ref={image}
        alt="The response body"
        onLoad={({ currentTarget }) => setCaption(`${currentTarget.naturalWidth} × ${currentTarget.naturalHeight}`)}
        onError={() => setCaption(`These bytes are no picture a browser can show as ${type}.`)}
        className="min-h-0 max-w-full bg-[repeating-conic-gradient(#fff_0_25%,#ddd_0_50%)] bg-size-[16px_16px] object-contain"
      />
      <figcaption className="shrink-0 font-mono text-sm text-faint">{caption}</figcaption>
    </figure>
  );
}
