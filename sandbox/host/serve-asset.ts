import type { HostAnswer, ServerAsk } from '../protocol';

type AssetAsk = Extract<ServerAsk, { type: 'asset' }>;

/** Gives a server one of the playground's generated files; its name was checked when the message was parsed. */
export async function serveAsset(
  { id, name }: AssetAsk,
  assetUrl: ((name: string) => string) | undefined,
): Promise<HostAnswer> {
  const fail = (reason: string) =>
    ({ type: 'asset-failure', id, message: `Failed to load ${name}: ${reason}` }) satisfies HostAnswer;
  if (!assetUrl) return fail('this playground serves no files to its server');
  try {
    const url = assetUrl(name);
    const response = await fetch(url);
    if (!response.ok) return fail(`${url} answered ${response.status}`);
    return { type: 'asset-response', id, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
