import { version as esbuildVersion } from 'esbuild-wasm/package.json';
import { createCompilerClient } from '../compiler/compiler-client';
import { createPackageModules } from '../compiler/package-modules';
import { createProjectCompiler } from '../compiler/project-compiler';
import { BUNDLED_ENTRIES } from './bundled-packages';
import { createSandbox, type Sandbox } from './create-sandbox';
import { loadPackage } from './load-package';
import { offeredPackages } from './offered-packages';

/** Put in by Next.js at build time. */
declare const process: { env: { NEXT_PUBLIC_SANDBOX_URL?: string } };

export interface LocalSandboxOptions {
  /** Where the sandbox's hidden iframe goes. */
  element: HTMLElement;
  /** Whether it may use the compiler's worker of other pages of this site that stand in the same page. */
  sharesCompiler?: boolean;
}

/** Creates a sandbox from the files this site serves; its playgrounds' compilers have one worker. */
export function createLocalSandbox({ element, sharesCompiler = false }: LocalSandboxOptions): Sandbox {
  const client = createCompilerClient({
    workerUrl: '/generated/compiler.js',
    wasmUrl: `/generated/esbuild-${esbuildVersion}.wasm`,
    precompiledUrl: '/generated/precompiled.json',
    shared: sharesCompiler,
  });
  const packages = createPackageModules({ entries: new Set(Object.keys(BUNDLED_ENTRIES)), load: loadPackage });
  const sandbox = createSandbox({
    element,
    sandboxUrl: process.env.NEXT_PUBLIC_SANDBOX_URL ?? '/sandbox.html',
    assetUrl: (name) => `/generated/${name}`,
    runtimeUrl: ({ next, mode }) => `/generated/next-${next}-${mode}.js`,
    createCompiler: () => createProjectCompiler({ transform: client.transform, offeredPackages, packages }),
  });
  const stopWaiting = whenIdle(() => void client.warmUp().catch(() => {}));
  return {
    ...sandbox,
    dispose() {
      stopWaiting();
      client.dispose();
      sandbox.dispose();
    },
  };
}

/** A first edit should not wait for the compiler, and the first answer not for the compiler's start. */
function whenIdle(task: () => void): () => void {
  const timer = setTimeout(task, IDLE_MS);
  return () => clearTimeout(timer);
}

const IDLE_MS = 1500;
