/**
 * A document for a frame with `sandbox=""`. Its policy lets in nothing from any server, this one's included; links would
 * open a popup, which the sandbox refuses.
 */
export function previewDocument(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">${html}`;
}
