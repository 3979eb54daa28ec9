import { version as esbuildVersion } from 'esbuild-wasm/package.json';
import { createCompilerClient } from '../compiler/compiler-client';
import { createKeptFiles } from '../compiler/kept-files';
import { createPackageModules } from '../compiler/package-modules';
import { createProjectCompiler } from '../compiler/project-compiler';
import { createAddPackages } from './add-packages';
import { BUNDLED_ENTRIES } from './bundled-packages';
import { createSandbox, type Sandbox } from './create-sandbox';
import { loadPackage } from './load-package';
import { offeredPackages } from './offered-packages';
import { takeSupply } from './start-ahead';

/** Put in by `scripts/build-host.mjs`: a digest of the compiler's worker. */
declare const COMPILER: string;

export interface LocalSandboxOptions {
  /** Whether it may use the compiler's worker of other pages of this site that stand in the same page. */
  sharesCompiler?: boolean;
  /** Whether its first project is hardly an example: the compiler starts before it is known to be one. */
  compilesSoon?: boolean;
}

/** Creates a sandbox from the files this site serves; its playgrounds' compilers have one worker. */
export function createLocalSandbox({
  sharesCompiler = false,
  compilesSoon = false,
}: LocalSandboxOptions = {}): Sandbox {
  const client = createCompilerClient({
    workerUrl: '/generated/compiler.js',
    wasmUrl: `/generated/esbuild-${esbuildVersion}.wasm`,
    precompiledUrls: (document.documentElement.dataset['precompiled'] ?? '/generated/precompiled.json').split(' '),
    kept: createKeptFiles(COMPILER),
    startsSoon: compilesSoon,
    shared: sharesCompiler,
  });
  const packages = createPackageModules({ entries: new Set(Object.keys(BUNDLED_ENTRIES)), load: loadPackage });
  const addPackages = createAddPackages();
  const supply = takeSupply();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sandbox = createSandbox({
    supply: {
      ...supply,
      async take(kind) {
        const server = await supply.take(kind);
        // A first edit should not wait for the compiler's start, nor the first response.
        timer ??= setTimeout(() => void client.warmUp().catch(() => {}), WARM_UP_MS);
        return server;
      },
    },
    assetUrl: (name) => `/generated/${name}`,
    createCompiler: (chosen) =>
      createProjectCompiler({ transform: client.transform, offeredPackages, packages, addPackages, ...chosen }),
  });
  return {
    ...sandbox,
    dispose() {
      clearTimeout(timer);
      client.dispose();
      sandbox.dispose();
    },
  };
}

const WARM_UP_MS = 1000;
