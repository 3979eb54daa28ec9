import type { Sandbox } from '@/sandbox/host/create-sandbox';
import type { AnswerFetch, Playground } from '@/sandbox/host/playground';

let sandbox: Promise<Sandbox> | undefined;

/** Opens a playground in the page's one sandbox, which starts when first asked for. */
export async function openPlayground(deadlineMs: number, fetch: AnswerFetch): Promise<Playground> {
  sandbox ??= import('@/sandbox/host/create-local-sandbox').then(({ createLocalSandbox }) =>
    createLocalSandbox({ element: document.body }),
  );
  return (await sandbox).openPlayground({ deadlineMs, fetch });
}
