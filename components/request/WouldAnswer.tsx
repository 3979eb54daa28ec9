'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { wouldAnswer, type Forecast } from '@/lib/caches/would-answer';

const COLORS: Record<Forecast['state'], string> = { HIT: 'text-ok', STALE: 'text-warn', MISS: 'text-bad' };

const REASONS: Record<Forecast['state'], string> = {
  HIT: 'from the cache, without the handler',
  STALE: 'from the cache, and the handler runs behind the answer',
  MISS: 'by the handler, as what is stored has expired',
};

/** What Next's route cache would make of the request that stands there, while the caches are on the screen. */
export function WouldAnswer() {
  const entries = useStored('caches', (state) => state.entries);
  const method = useStored('request', ({ form }) => form.method);
  const path = useStored('request', ({ form }) => form.url);
  const mode = useStored('project', ({ project }) => project.mode);
  const forecast = entries && wouldAnswer(entries, { method, path, mode });
  if (!forecast) return null;
  const { state } = forecast;
  return (
    <p role="status" className="pt-1 text-sm text-soft">
      would answer <span className={`font-mono ${COLORS[state]}`}>{state}</span> now, {REASONS[state]}
    </p>
  );
}
