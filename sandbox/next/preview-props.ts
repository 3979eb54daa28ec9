let preview: Record<string, string> | undefined;

/** Keys of the draft mode cookie, one set a server process. */
export function previewProps(): Record<string, string> {
  const hex = (bytes: number) =>
    Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return (preview ??= { previewModeId: hex(16), previewModeSigningKey: hex(32), previewModeEncryptionKey: hex(32) });
}
