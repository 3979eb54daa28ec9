// What becomes of Next.js's modules in the playground's server. Names are those of Next's files, without `next/dist/` and
// extension.

/**
 * Of the files that stand in for modules of Next's (sandbox/next/stand-ins), those that only some servers need, as their
 * package.json says: a build needs more than a server.
 */
export const NEEDED_BY_SOME = ['build/utils', 'server/lib/utils'];

/** Modules of which a few functions are wanted, not what the others import. */
export const USED_IN_PART = /\/build\/utils\.js$/;

/**
 * What sets a process up when it is imported. A module that is used in part does not have it done: esbuild takes the word of the first
 * who imports a file for whether that has effects, and whoever that is differs from build to build.
 */
export const SETS_UP = /\/(node-environment|node-polyfill-[\w-]+|require-hook)$/;

/** Modules that a route handler's server never reaches: images, pages, telemetry, tracing, compilers, terminals. */
export const LEFT_OUT = [
  /^server\/image-optimizer$/,
  /^server\/render$/,
  /^server\/app-render\/app-render$/,
  /^server\/web\/sandbox\/context$/,
  /^server\/lib\/cpu-profile$/,
  /^server\/(future\/)?route-modules\/(pages|app-page)\//,
  /^trace\/(?!shared$)/,
  /^telemetry\/(?!ci-info$)/,
  /^lib\/upgrade\//,
  /^build\/(adapter|analyze)\//,
  /^build\/webpack\/(?!loaders\/metadata\/resolve-route-data$)/,
  /^build\/webpack-config$/,
  /^export\/routes\/(app-page|pages)$/,
  /^server\/og\/cache-image-response$/,
  /^lib\/(inline-static-env|verify-partytown-setup)$/,
  /^next-devtools\//,
  /^client\/components\/react-dev-overlay\//,
  /^experimental\/testmode\//,
  /^compiled\/(babel|babel-packages|browserslist|glob|json5)(\/|$)/,
  /^compiled\/(amphtml-validator|fast-jwt|jsonwebtoken|ws|edge-runtime|next-server|node-html-parser|commander)(\/|$)/,
];

/**
 * Modules that are evaluated at the first call of one of these functions, and not when the server starts: few projects
 * have what they are for. By Next module, or by the name of a package's file.
 */
export const LATE = {
  'server/serve-static': ['serveStatic', 'getContentType', 'getExtension'],
  '@noble/ciphers/aes.js': ['cbc', 'ctr', 'ecb', 'gcm'],
};

/** Left out as well, but called all the same: their functions do nothing. */
export const IDLE = [
  /^build\/(swc|after-production-compile|lockfile|route-bundle-stats)(\/|$)/,
  /^diagnostics\/build-diagnostics$/,
  // stacks are mapped when they are logged: sandbox/runtime/modules/map-stack.ts
  /^compiled\/(find-up|ora|source-map)(\/|$)/,
  /^lib\/(setup-exception-listeners|memory\/trace|verifyAndLint)$/,
  /^server\/lib\/install-code-frame$/,
  /^trace\/upload-trace$/,
  /^server\/dev\/(use-cache-probe-pool|dev-validation-worker-pool)$/,
  /^server\/lib\/(chrome-devtools-workspace|utils)$/,
  /^server\/(require-hook|setup-http-agent-env)$/,
];

/** Components marked with `'use client'` that projects may import: on the server they are references. */
export const DRAWN_IN_BROWSERS =
  /next\/dist\/(esm\/)?(client\/(app-dir\/link|app-dir\/form|link|script|image-component)|shared\/lib\/lazy-dynamic\/(dynamic-bailout-to-csr|preload-chunks))\.js$/;

/** Modules for `'use cache'`, which Next.js compiles with the project and its React. */
export const CACHING = /\/server\/(use-cache|app-render)\/|\/compiled\/react-server-dom-webpack\//;
