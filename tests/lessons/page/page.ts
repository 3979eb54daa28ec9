import { runChecks } from '@/lib/lessons/run-checks';
import type { Project } from '@/lib/project/project';
import type { Playground } from '@/sandbox/host/playground';
import type { ProofJob, ProofResult } from '../proof';

/** The proofs' page: on another origin than the playground, it runs checks through `/embed.js` as any page would. */
interface EmbedModule {
  createPlayground(element: HTMLElement, options: { project: Project; view: 'headless' }): Promise<Playground>;
}

interface Slot {
  playground: Playground;
  /** Whose jobs alone its server has seen, if none of them leaves anything. */
  group: string | null;
  element: HTMLElement;
}

const PROOF_MS = 120_000;

const slots = new Map<number, Slot>();

declare global {
  // Called by the driver, from outside the page.
  var prove: (slot: number, playgroundUrl: string, job: ProofJob) => Promise<ProofResult>;
}

globalThis.prove = async (number, playgroundUrl, job) => {
  const { checks, group, isStateless, ...rest } = job;
  try {
    const slot = slots.get(number) ?? (await create(number, playgroundUrl, job.project));
    const { playground } = slot;
    if (isStateless && slot.group !== group) {
      await playground.setProject(job.project);
      await playground.restart();
    }
    slot.group = isStateless ? group : null;
    const signal = AbortSignal.timeout(PROOF_MS);
    return { results: await runChecks(checks, { ...rest, playground, signal, keepServer: isStateless }) };
  } catch (error) {
    discard(number);
    return { results: [], broken: error instanceof Error ? error.message : String(error) };
  }
};

async function create(number: number, playgroundUrl: string, project: Project): Promise<Slot> {
  const { createPlayground } = (await import(`${playgroundUrl}/embed.js`)) as EmbedModule;
  const element = document.body.appendChild(document.createElement('div'));
  const slot = { element, group: null, playground: await createPlayground(element, { project, view: 'headless' }) };
  slots.set(number, slot);
  return slot;
}

function discard(number: number): void {
  const slot = slots.get(number);
  slots.delete(number);
  slot?.playground.dispose();
  slot?.element.remove();
}
