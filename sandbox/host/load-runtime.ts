import type { ServerKind } from './server-kind';

/** @returns what loads a runtime bundle, once, as UTF-8; a failed download is tried again */
export function createRuntimeLoader(
  runtimeUrl: (kind: ServerKind) => string,
): (kind: ServerKind) => Promise<ArrayBuffer> {
  const loaded = new Map<string, Promise<ArrayBuffer>>();
  return (kind) => {
    const url = runtimeUrl(kind);
    const known = loaded.get(url);
    if (known) return known;
    const code = download(kind, url);
    loaded.set(url, code);
    code.catch(() => loaded.delete(url));
    return code;
  };
}

async function download({ next }: ServerKind, url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Failed to load Next.js ${next}: ${url} answered ${response.status}`);
  return response.arrayBuffer();
}
