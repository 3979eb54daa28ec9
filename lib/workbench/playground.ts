import type { AnswerFetch, Playground } from '@/sandbox/host/playground';

let playground: Promise<Playground> | undefined;

/** The page's one playground, started when first asked for. */
export function getPlayground(deadlineMs?: number, fetch?: AnswerFetch): Promise<Playground> {
  playground ??= import('@/sandbox/host/create-local-playground').then(({ createLocalPlayground }) =>
    createLocalPlayground({
      element: document.body,
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
      ...(fetch && { fetch }),
    }),
  );
  return playground;
}
