import { pagePolicy, permissionsPolicy } from './page-policy.mjs';

/**
 * What every answer carries besides a policy.
 * @type {Headers}
 */
export const everywhere = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/**
 * What pages of other origins may load: `embed.js`, and what the embedded page and its workers load in turn.
 * @type {Headers}
 */
export const forOtherOrigins = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/**
 * A page that asks for COEP may only embed pages that ask for it too, and these only start workers that do.
 * @type {Headers}
 */
const inIsolatedPages = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** @type {Headers} */
export const generated = { ...forOtherOrigins, ...inIsolatedPages };

/** @param {import('./page-policy.mjs').PolicyOptions} options @returns {Headers} */
export function page(options) {
  return { 'Content-Security-Policy': pagePolicy(options) };
}

/**
 * The only pages that other sites may frame: what begins with `/embed`.
 * @param {import('./page-policy.mjs').PolicyOptions} options
 * @returns {Headers}
 */
export function embed(options) {
  return { ...inIsolatedPages, ...page({ ...options, framed: true }) };
}

/** @param {string} policy of the sandbox's document @returns {Headers} */
export function sandbox(policy) {
  return { ...inIsolatedPages, 'Content-Security-Policy': policy };
}

/** @typedef {Record<string, string>} Headers */
