import type { Compiler } from './compile-queue';
import { createPlayground, type PlaygroundOptions } from './create-playground';
import type { Playground } from './playground';
import { createServeAsset } from './serve-asset';
import type { ServerSupply } from './server-supply';

/**
 * Where playgrounds live side by side, each a project on a server of its own: one frame, spares in it, and what the
 * compilers share. Where one playground's server blocks, crashes or floods the page, the others go on; where it takes the
 * frame with it, all get fresh servers in a new one.
 */
export interface Sandbox {
  /** Opens a playground, which goes with the sandbox if it is not disposed of before. */
  openPlayground(options?: PlaygroundOptions): Playground;
  /** Disposes of every playground and takes the frame away. */
  dispose(): void;
}

export interface SandboxOptions {
  /** Where its servers come from; it goes with the sandbox. */
  supply: ServerSupply;
  /** Where a generated file that a server may ask for is, by its name; without it servers draw no images. */
  assetUrl?: (name: string) => string;
  /** Called for each playground, and again when its tests are first run. */
  createCompiler: (options: { tests: boolean; coverage?: boolean }) => Compiler;
  /** A clock in milliseconds. Default `performance.now`. */
  now?: () => number;
}

/** Creates a sandbox. That it does not load is what every request is answered with. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { supply, assetUrl, createCompiler, now = () => performance.now() } = options;
  const serveAsset = createServeAsset(assetUrl);
  /** What disposes of each playground. */
  const opened = new Set<() => void>();

  return {
    openPlayground(playgroundOptions = {}) {
      const created = createPlayground({ supply, createCompiler, serveAsset, now }, playgroundOptions);
      const dispose = () => {
        opened.delete(dispose);
        created.dispose();
      };
      opened.add(dispose);
      return { ...created, dispose };
    },
    dispose() {
      for (const dispose of opened) dispose();
      supply.dispose();
    },
  };
}
