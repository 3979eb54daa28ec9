import type { Sandbox } from '@/sandbox/host/create-sandbox';
import type { AnswerFetch, Playground } from '@/sandbox/host/playground';

let sandbox: Promise<Sandbox> | undefined;

/** Opens a playground in the page's one sandbox, which starts in `element` when first asked for. */
export async function openPlayground(
  element: HTMLElement,
  options: { deadlineMs: number; fetch: AnswerFetch },
): Promise<Playground> {
  sandbox ??= import('@/sandbox/host/create-local-sandbox').then(({ createLocalSandbox }) =>
    createLocalSandbox({ element }),
  );
  return (await sandbox).openPlayground(options);
}
