interface DocsParts {
  policy: string;
  theme: 'light' | 'dark';
  /** HTML. */
  style: string;
  script: string;
}

/** The document of the frame that shows documentation. */
export function docsDocument({ policy, theme, style, script }: DocsParts): string {
  return `<!doctype html><html lang="en"${theme === 'dark' ? ' class="dark-mode"' : ''}><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>API documentation</title>
${style}
<style>body{margin:0}.swagger-ui .wrapper{padding:0 16px}.swagger-ui .info{margin:16px 0}.swagger-ui .scheme-container{display:none}.export{font:12px monospace;overflow-wrap:anywhere;text-decoration:underline}</style>
<div id="docs"></div>${script}`;
}

/** The same for `srcdoc`: it may load its own two files, and connect to nothing. */
export function linkedDocsDocument(origin: string, theme: 'light' | 'dark'): string {
  const [script, style] = [`${origin}/generated/docs/frame.js`, `${origin}/generated/docs/swagger-ui.css`];
  const policy = [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style} 'unsafe-inline'`,
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return docsDocument({
    ...{ policy, theme },
    style: `<link rel="stylesheet" href="${style}">`,
    script: `<script src="${script}"></script>`,
  });
}
