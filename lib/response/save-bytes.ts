/** Offers bytes as a download named after their type. */
export function saveBytes(bytes: Uint8Array, contentType = 'application/octet-stream'): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `response.${/[/+]([a-z0-9]+)\s*(?:;|$)/i.exec(contentType)?.[1] ?? 'bin'}`;
  link.click();
  URL.revokeObjectURL(url);
}
