import { createWorkbench, type Workbench } from './workbench';
import type { Playground, PlaygroundRequest, PlaygroundResponse, SendOptions } from '@/sandbox/host/playground';
import { applyLook } from './apply-look';
import type { EmbedTarget } from '@/lib/embed/serve-embedder';
import type { EmbedLook } from '@/lib/embed/view-of';

interface EmbeddedWorkbenchOptions {
  playground: Playground;
  look: EmbedLook;
  /** Called with the first project's workbench. */
  onCreated: (workbench: Workbench) => void;
}

/** A workbench that the embedding page drives: what it sets and sends is seen in the panes. */
export function createEmbeddedWorkbench({ playground, look, onCreated }: EmbeddedWorkbenchOptions): EmbedTarget {
  let workbench: Workbench | null = null;
  return {
    setProject(project) {
      if (workbench) workbench.project.getState().replace(project, 'own');
      else {
        workbench = createWorkbench({ project, connect: () => Promise.resolve(playground), tab: null });
        applyLook(workbench, look);
        onCreated(workbench);
      }
      return playground.setProject(project);
    },
    send: (request, options) =>
      workbench ? sendShown(workbench, playground, request, options) : playground.send(request, options),
    build: () => playground.build(),
    advanceTime: (milliseconds) => playground.advanceTime(milliseconds),
    cacheEntries: () => playground.cacheEntries(),
    runTests: (options) => playground.runTests(options),
    restart: () => playground.restart(),
  };
}

/** Sends a request and shows its way in the response pane. */
async function sendShown(
  workbench: Workbench,
  playground: Playground,
  request: PlaygroundRequest,
  options: SendOptions = {},
): Promise<PlaygroundResponse> {
  const { begin, head, chunk, finish } = workbench.run.getState();
  const id = begin(request);
  const response = await playground.send(request, {
    ...options,
    onHead: (received) => head(id, received),
    onChunk(bytes, atMs) {
      chunk(id, bytes, atMs);
      options.onChunk?.(bytes, atMs);
    },
  });
  finish(id, response);
  return response;
}
