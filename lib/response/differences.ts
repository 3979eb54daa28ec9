import known from '@/content/known-differences.json';

export interface DifferenceReason {
  reason: string;
  /** The releases of Next.js it concerns; all of them where it is absent. */
  versions?: string[];
}

/** Why answers differ from a real server's, each reason once. */
export function differencesByReason(list: DifferenceReason[] = known): DifferenceReason[] {
  const byReason = new Map<string, DifferenceReason>();
  for (const { reason, versions } of list) {
    const before = byReason.get(reason);
    const both = before?.versions && versions ? [...new Set([...before.versions, ...versions])] : undefined;
    if (!before) byReason.set(reason, { reason, ...(versions ? { versions } : {}) });
    else byReason.set(reason, { reason, ...(both ? { versions: both } : {}) });
  }
  return [...byReason.values()];
}
