import { version as esbuildVersion } from 'esbuild-wasm/package.json';
import { createCompilerClient } from '../compiler/compiler-client';
import { createProjectCompiler } from '../compiler/project-compiler';
import { BUNDLED_ENTRIES } from './bundled-packages';
import { createPlayground } from './create-playground';
import { loadPackage } from './load-package';
import { offeredPackages } from './offered-packages';
import type { AnswerFetch, Playground } from './playground';

/** Put in by Next.js at build time. */
declare const process: { env: { NEXT_PUBLIC_SANDBOX_URL?: string } };

export interface LocalPlaygroundOptions {
  /** Where the sandbox's hidden iframe goes. */
  element: HTMLElement;
  fetch?: AnswerFetch;
  deadlineMs?: number;
  /** Whether it may use the compiler of the other playgrounds in the same page. */
  sharesCompiler?: boolean;
}

/** Creates a playground from the files this site serves, with a compiler of its own. */
export function createLocalPlayground(options: LocalPlaygroundOptions): Playground {
  const client = createCompilerClient({
    workerUrl: '/generated/compiler.js',
    wasmUrl: `/generated/esbuild-${esbuildVersion}.wasm`,
    precompiledUrl: '/generated/precompiled.json',
    shared: options.sharesCompiler ?? false,
  });
  const playground = createPlayground({
    ...options,
    sandboxUrl: process.env.NEXT_PUBLIC_SANDBOX_URL ?? '/sandbox.html',
    assetUrl: (name) => `/generated/${name}`,
    runtimeUrl: ({ next, mode }) => `/generated/next-${next}-${mode}.js`,
    compiler: createProjectCompiler({
      transform: client.transform,
      offeredPackages,
      bundled: { entries: new Set(Object.keys(BUNDLED_ENTRIES)), load: loadPackage },
    }),
  });
  const stopWaiting = whenIdle(() => void client.warmUp().catch(() => {}));
  return {
    ...playground,
    dispose() {
      stopWaiting();
      client.dispose();
      playground.dispose();
    },
  };
}

/** A first edit should not wait for the compiler, and the first answer not for the compiler's start. */
function whenIdle(task: () => void): () => void {
  const timer = setTimeout(task, IDLE_MS);
  return () => clearTimeout(timer);
}

const IDLE_MS = 1500;
