'use client';

import { useEffect, useRef } from 'react';

/** Bytes as the picture they are. */
export function ImageView({ bytes, type }: { bytes: Uint8Array; type: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [bytes, type]);
  return (
    <div className="grid min-h-0 flex-1 place-items-center overflow-auto p-3">
      <img ref={image} alt="The response body" className="max-h-full max-w-full" />
    </div>
  );
}
