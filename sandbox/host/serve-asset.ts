import type { HostToServerMessage, ServerToHostMessage } from '../protocol';

type AssetMessage = Extract<ServerToHostMessage, { type: 'asset' }>;

/** Gives a server one of the playground's generated files; its name was checked when the message was parsed. */
export async function serveAsset(
  { asset, name }: AssetMessage,
  assetUrl: ((name: string) => string) | undefined,
): Promise<Extract<HostToServerMessage, { type: 'asset-content' | 'asset-failure' }>> {
  const fail = (reason: string) =>
    ({ type: 'asset-failure', asset, message: `Failed to load ${name}: ${reason}` }) satisfies HostToServerMessage;
  if (!assetUrl) return fail('this playground serves no files to its server');
  try {
    const url = assetUrl(name);
    const response = await fetch(url);
    if (!response.ok) return fail(`${url} answered ${response.status}`);
    return { type: 'asset-content', asset, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
