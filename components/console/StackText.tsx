'use client';

import { FileLink } from '@/components/context/FileLink';
import { useFilePaths } from '@/components/context/useFilePaths';
import { splitStack } from '@/lib/response/stack-frames';

/** A stack trace whose places in the project open in the editor. */
export function StackText({ text }: { text: string }) {
  const files = useFilePaths();
  return splitStack(text.trimStart(), files).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <FileLink
        key={index}
        {...part.position}
        label={part.label}
        className="text-[12.5px]! leading-[22px]! underline decoration-current/40"
      />
    ),
  );
}
