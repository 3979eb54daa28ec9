'use client';

import { PairTable } from '@/components/ui/PairTable';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { HeadersText } from './HeadersText';
import { useRequestProblems } from './useRequestProblems';

const COMMON = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Cache-Control',
  'Content-Type',
  'Cookie',
  'Host',
  'If-Modified-Since',
  'If-None-Match',
  'Origin',
  'Range',
  'Referer',
  'User-Agent',
  'X-Forwarded-For',
];

const suggestions = { id: 'header-names', names: COMMON };

export function HeadersForm() {
  const { request } = useWorkbench();
  const rows = useStored('request', (state) => state.form.headers);
  const problems = useRequestProblems();
  const asText = useStored('layout', (state) => state.headersAsText);
  return (
    <>
      {asText ? (
        <HeadersText />
      ) : (
        <PairTable
          noun="header"
          rows={rows}
          problems={problems.headers}
          suggestions={suggestions}
          onChange={(headers) => request.getState().edit({ headers })}
        />
      )}
    </>
  );
}
