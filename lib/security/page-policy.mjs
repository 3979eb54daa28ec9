/**
 * The policy of the playground's own pages. It stands in the response header, and once more, with a hash for each inline
 * script instead of `'unsafe-inline'`, in every page that was rendered at build time (scripts/lib/seal-pages.mjs).
 *
 * @typedef {object} PolicyOptions
 * @property {readonly string[]} [inlineScripts] hashes, such as `'sha256-…'`; without it any inline script may run
 * @property {boolean} [framed] whether pages of other origins may frame the page
 * @property {boolean} [development] whether `next dev` serves it, whose client needs `eval` and a socket
 * @property {string | undefined} [sandboxOrigin] where the sandbox's document is, if not here
 */

/** @param {PolicyOptions} options @returns {string} */
export function pagePolicy({ inlineScripts, framed = false, development = false, sandboxOrigin } = {}) {
  const scripts = inlineScripts ?? ["'unsafe-inline'"];
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...scripts, ...(development ? ["'unsafe-eval'"] : [])].join(' ')}`,
    // React and the editor set styles inline.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    // What a project's code fetches, the page fetches for it, once the visitor allowed that origin.
    `connect-src 'self' https: http:${development ? ' ws:' : ''}`,
    `frame-src ${sandboxOrigin ? `${sandboxOrigin}/sandbox.html` : "'self'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(framed ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
}

/** Nothing here has a use for these; they are refused to whatever it frames, too. */
export const permissionsPolicy = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');
