'use client';

import { useState } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { readHeaderText, writeHeaderText } from '@/lib/request/header-text';

/** All headers as text; what is typed stands as typed until the field is left. */
export function HeadersText() {
  const { request } = useWorkbench();
  const rows = useStored('request', (state) => state.form.headers);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    request.getState().edit({ headers: readHeaderText(text, rows) });
  };
  return (
    <textarea
      aria-label="Headers as text"
      value={typed ?? writeHeaderText(rows)}
      placeholder={'Accept: application/json\n# X-Switched-Off: 1'}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(null)}
      className="min-h-32 w-full flex-1 resize-none bg-transparent px-3 py-1 font-mono leading-[21px]"
    />
  );
}
