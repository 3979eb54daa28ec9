import type { Sandbox } from '@/sandbox/host/create-sandbox';
import { rememberKind } from '@/sandbox/host/last-kind';
import { loadHost } from '@/sandbox/host/load-host';
import type { AnswerFetch, Playground } from '@/sandbox/host/playground';

let sandbox: Sandbox | undefined;

/** Opens a playground in the page's one sandbox, which starts when first asked for. */
export async function openPlayground(options: { deadlineMs: number; fetch: AnswerFetch }): Promise<Playground> {
  const playground = (await startSandbox()).openPlayground(options);
  return {
    ...playground,
    setProject: (project, how) => {
      rememberKind(project);
      return playground.setProject(project, how);
    },
  };
}

/** Opens one more in the same sandbox, beside the visitor's; without options, only fixtures answer what its handlers fetch. */
export async function openHiddenPlayground(options?: { deadlineMs: number; fetch: AnswerFetch }): Promise<Playground> {
  return (await startSandbox()).openPlayground(options);
}

async function startSandbox(): Promise<Sandbox> {
  const { createLocalSandbox } = await loadHost();
  return (sandbox ??= createLocalSandbox());
}
