/** What the document that holds all of the documentation's frame may load: nothing. Its script and style are inline. */
const directives = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
];

/** For the document's own `<meta>`, where browsers ignore the `sandbox` directive. */
export const docsMetaPolicy = directives.join('; ');

/** For the response header: also an opaque origin. */
export const docsHeaderPolicy = [...directives, 'sandbox allow-scripts'].join('; ');
