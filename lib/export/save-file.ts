/** Offers content as a download. */
export function saveFile({ name, type, content }: { name: string; type: string; content: string | Uint8Array }): void {
  const url = URL.createObjectURL(new Blob([typeof content === 'string' ? content : content.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
