/** Place, such as `node_modules/next/server.d.ts` -> text. */
export type Pack = Record<string, string>;

const packs = new Map<string, Promise<Pack>>();

/** Loads types that `scripts/build-types.mjs` packed. Each pack is loaded once; one that did not arrive is asked for again. */
export function loadPack(name: string): Promise<Pack> {
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
