'use client';

import { useMemo } from 'react';
import { useStored } from '@/components/context/WorkbenchContext';
import { REQUESTS_FILE } from '@/lib/request/request-list';
import { checkForm } from '@/lib/request/resolve-form';
import type { RequestProblems } from '@/lib/request/validate-request';

const NONE: RequestProblems = { headers: {} };

/** Why the request was refused, as the form stands now; nothing before Send was pressed. */
export function useRequestProblems(): RequestProblems {
  const attempted = useStored('request', (state) => state.attempted);
  const form = useStored('request', (state) => state.form);
  const requests = useStored('project', ({ project }) => project.files[REQUESTS_FILE]);
  const secret = useStored('signing', (state) => state.secret);
  return useMemo(() => (attempted ? checkForm(form, requests, secret) : NONE), [attempted, form, requests, secret]);
}
