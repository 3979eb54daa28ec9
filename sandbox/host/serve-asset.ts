import type { HostAnswer, ServerAsk } from '../protocol';

type AssetAsk = Extract<ServerAsk, { type: 'asset' }>;

/** Asked for by each run of tests; the others only by a project that draws images. */
const KEPT = 'vitest.js';

export type ServeAsset = (ask: AssetAsk) => Promise<HostAnswer>;

/**
 * Gives servers the playground's generated files; a file's name was checked when the message was parsed.
 * @param assetUrl where such a file is
 */
export function createServeAsset(assetUrl: ((name: string) => string) | undefined): ServeAsset {
  let kept: Uint8Array | null = null;
  return async ({ id, name }) => {
    const fail = (reason: string) =>
      ({ type: 'asset-failure', id, message: `Failed to load ${name}: ${reason}` }) satisfies HostAnswer;
    if (!assetUrl) return fail('this playground serves no files to its server');
    if (name === KEPT && kept) return { type: 'asset-response', id, bytes: kept };
    try {
      const url = assetUrl(name);
      const response = await fetch(url);
      if (!response.ok) return fail(`${url} answered ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (name === KEPT) kept = bytes;
      return { type: 'asset-response', id, bytes };
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
  };
}
