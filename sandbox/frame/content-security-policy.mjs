/**
 * What the sandbox's document and its workers may load: nothing. Workers of every kind inherit it.
 * `connect-src` stands although `default-src` covers it, so that nobody widens one by widening the other.
 */
const directives = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob: data:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
];

/** For the page's own `<meta>`, which static hosting keeps. There browsers ignore the `sandbox` directive. */
export const metaPolicy = directives.join('; ');

/** For the response header: also an opaque origin, whoever opens the page. */
export const headerPolicy = [...directives, 'sandbox allow-scripts'].join('; ');
