import type { Project } from '@/lib/project/project';
import type { Playground } from '@/sandbox/host/playground';

declare function create(options: { project: Project; view: 'headless' }): Promise<Omit<Playground, 'subscribe'>>;

export interface Outcome {
  status: number;
  /** Attempt -> what it got. */
  reached: Record<string, string>;
  /** Log lines that the code put into the server's mouth. */
  forged: string[];
}

/** Runs in a page: has a playground try to get out. */
export async function runAttempts({ project, targets }: { project: Project; targets: object }): Promise<Outcome> {
  const playground = await create({ project, view: 'headless' });
  const { status, body, logs, failure } = await playground.send({
    method: 'POST',
    url: '/api/attempt',
    headers: [['content-type', 'application/json']],
    body: JSON.stringify(targets),
  });
  const forged = logs.map(({ text }) => text).filter((text) => text.includes('FORGED'));
  const reached =
    status === 200
      ? JSON.parse(new TextDecoder().decode(body))
      : { failure, text: new TextDecoder().decode(body).slice(0, 500) };
  playground.dispose();
  return { status, reached, forged };
}
