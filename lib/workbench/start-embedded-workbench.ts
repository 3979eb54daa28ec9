import type { Workbench } from './workbench';
import { loadHost } from '@/sandbox/host/load-host';
import { followTheme } from './apply-look';
import { createEmbeddedWorkbench } from './create-embedded-workbench';
import { startEmbed } from '@/lib/embed/start-embed';
import type { EmbedLook } from '@/lib/embed/view-of';

/** Lets the embedding page drive a workbench, which is handed over with its first project. @returns its undo */
export function startEmbeddedWorkbench(look: EmbedLook, onCreated: (workbench: Workbench) => void): () => void {
  return startEmbed(async (fetch) => {
    let workbench: Workbench | null = null;
    const sandbox = (await loadHost()).createLocalSandbox({ sharesCompiler: true });
    const target = createEmbeddedWorkbench({
      playground: sandbox.openPlayground(fetch && { fetch }),
      look,
      onCreated: (created) => {
        workbench = created;
        onCreated(created);
      },
    });
    return {
      target,
      setTheme: (theme) => workbench && followTheme(workbench, theme),
      stop: () => sandbox.dispose(),
    };
  });
}
