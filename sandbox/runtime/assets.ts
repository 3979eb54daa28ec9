import type { HostToServerMessage, ServerToHostMessage } from '../protocol';

type AssetContent = Extract<HostToServerMessage, { type: 'asset-content' }>;
type AssetFailure = Extract<HostToServerMessage, { type: 'asset-failure' }>;

interface Asked {
  resolve(bytes: Uint8Array): void;
  reject(reason: Error): void;
}

const asked = new Map<number, Asked>();
let post: ((message: ServerToHostMessage) => void) | undefined;
let last = 0;

/** Sets how the host is asked for its files. */
export function setAssetHost(send: (message: ServerToHostMessage) => void): void {
  post = send;
}

/** Asks the host for one of the playground's own generated files, such as `og-16.js`. */
export function requestAsset(name: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (!post) return reject(new Error(`Failed to load ${name}: the server is connected to no host`));
    const asset = ++last;
    asked.set(asset, { resolve, reject });
    post({ type: 'asset', asset, name });
  });
}

/** To be given the host's answers. */
export function receiveAsset(message: AssetContent | AssetFailure): void {
  const waiting = asked.get(message.asset);
  asked.delete(message.asset);
  if (message.type === 'asset-content') waiting?.resolve(message.bytes);
  else waiting?.reject(new Error(message.message));
}
