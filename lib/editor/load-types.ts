import type { NextVersion } from '@/sandbox/protocol';
import type { Monaco, MonacoBundle } from './load-monaco';

/** Place, such as `node_modules/next/server.d.ts` -> text. */
type Pack = Record<string, string>;

const packs = new Map<string, Promise<Pack>>();

/**
 * Gives the editor the types of a Next.js version, what comes with it, and the packages that the project imports. They
 * come late: the editor works before.
 */
export async function loadTypes(
  monaco: MonacoBundle,
  next: NextVersion,
  packages: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  // Without a package's types the others are worth having.
  const ofPackages = packages.map((name) => loadPack(name).catch((): Pack => ({})));
  const loaded = await Promise.all([loadPack(`next-${next}`), ...ofPackages]);
  if (signal.aborted) return;
  const libs = loaded
    .flatMap((pack) => Object.entries(pack))
    .map(([path, content]) => ({ filePath: `file:///${path}`, content }));
  for (const defaults of [monaco.typescript.typescriptDefaults, monaco.typescript.javascriptDefaults])
    install(defaults, libs);
}

/** Each is loaded once; one that did not arrive is asked for again. */
function loadPack(name: string): Promise<Pack> {
  const known = packs.get(name);
  if (known) return known;
  const pack = download(name);
  packs.set(name, pack);
  pack.catch(() => packs.delete(name));
  return pack;
}

async function download(name: string): Promise<Pack> {
  const url = `/generated/types/${name}.json`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Failed to load the types of ${name}: ${url} answered ${response.status}`);
  return (await response.json()) as Pack;
}

function install(
  defaults: Monaco.typescript.LanguageServiceDefaults,
  libs: { filePath: string; content: string }[],
): void {
  defaults.setExtraLibs(libs);
  defaults.setDiagnosticsOptions({ noSemanticValidation: false, noSyntaxValidation: false });
}
