import { DIST, serverProject } from './project';

let preview: Record<string, string> | undefined;

/** Keys of the draft mode cookie: those of the build that is served, or one set a server process. */
export function previewProps(): Record<string, string> {
  return (preview ??= builtProps() ?? {
    previewModeId: hex(16),
    previewModeSigningKey: hex(32),
    previewModeEncryptionKey: hex(32),
  });
}

function builtProps(): Record<string, string> | undefined {
  const manifest = serverProject().disk.text(`${DIST}/prerender-manifest.json`);
  return manifest === undefined ? undefined : (JSON.parse(manifest) as { preview: Record<string, string> }).preview;
}

function hex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
