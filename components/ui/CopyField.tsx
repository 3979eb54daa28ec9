'use client';

import { useState } from 'react';
import { Button } from './Button';

interface CopyFieldProps {
  label: string;
  text: string;
  /** Whether it is shown on several lines. */
  multiline?: boolean;
}

const look = 'min-w-0 flex-1 rounded bg-raised px-3 font-mono text-sm text-soft';

/** Text to be copied. */
export function CopyField({ label, text, multiline = false }: CopyFieldProps) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div>
      <p aria-hidden className="pb-1 text-sm text-soft">
        {label}
      </p>
      <div className="flex items-start gap-2">
        {multiline ? (
          <textarea
            aria-label={label}
            readOnly
            rows={3}
            value={text}
            className={`${look} resize-none py-1 break-all`}
          />
        ) : (
          <input
            aria-label={label}
            readOnly
            value={text}
            onFocus={(event) => event.target.select()}
            className={`${look} h-8 max-phone:h-11`}
          />
        )}
        <Button look="quiet" onPress={() => void copy()} className="w-20" aria-label={`Copy: ${label}`}>
          {copied === text ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}
