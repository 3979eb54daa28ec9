// What becomes of Next.js's modules in the playground's server. Names are those of Next's files, without `next/dist/` and
// extension.

/** Next module, without `next/dist/` and extension -> our file that stands in for it. */
export const REPLACED = {
  'server/config': 'sandbox/next/load-config.ts',
  'server/lib/app-info-log': 'sandbox/next/app-info-log.ts',
  'server/lib/parse-stack': 'sandbox/next/parse-stack.ts',
  'server/lib/render-server': 'sandbox/next/render-server.ts',
  'server/lib/router-utils/proxy-request': 'sandbox/next/proxy-request.ts',
  'server/lib/router-utils/setup-dev-bundler': 'sandbox/next/dev-bundler.ts',
  'server/route-modules/pages/builtin/_error': 'sandbox/next/builtin-error.ts',
  'server/future/route-modules/pages/builtin/_error': 'sandbox/next/builtin-error.ts',
  'server/web/sandbox': 'sandbox/next/edge-sandbox.ts',
  'build/utils': 'sandbox/next/build-utils.ts',
  'compiled/@vercel/og/index.node': 'sandbox/next/image-response.ts',
  'compiled/@vercel/og/index.edge': 'sandbox/next/image-response.ts',
  'compiled/jest-worker': 'sandbox/next/worker.ts',
  'build/turbopack-build': 'sandbox/next/build/compile.ts',
  'build/webpack-build': 'sandbox/next/build/compile.ts',
  'build/analysis/parse-module': 'sandbox/next/build/parse-module.ts',
  'build/collect-build-traces': 'sandbox/next/build/build-traces.ts',
  'server/lib/utils': 'sandbox/next/build/node-options.ts',
  'lib/fs/rename': 'sandbox/next/rename.ts',
  'lib/worker': 'sandbox/next/build/build-worker.ts',
  'lib/verify-typescript-setup': 'sandbox/next/build/verify-typescript-setup.ts',
  'telemetry/events': 'sandbox/next/build/telemetry-events.ts',
  'telemetry/events/swc-plugins': 'sandbox/next/build/telemetry-events.ts',
  trace: 'sandbox/next/trace.ts',
  'telemetry/storage': 'sandbox/next/telemetry.ts',
  'server/web/sandbox/index': 'sandbox/next/edge-sandbox.ts',
};

/** Of these, only some releases' need replacing, and only in one mode: a build needs more than a server. */
export const REPLACED_ONLY_IN = { 'build/utils': ['16-development'], 'server/lib/utils': ['14-production'] };

/** Modules of which a few functions are wanted, not what the others import. */
export const USED_IN_PART = /\/build\/utils\.js$/;

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
  /^compiled\/(amphtml-validator|jsonwebtoken|ws|edge-runtime|next-server|node-html-parser|commander)(\/|$)/,
];

/**
 * Modules that are evaluated at the first call of one of these functions, and not when the server starts: few projects
 * have what they are for. By Next module, or by the name of a package's file.
 */
export const LATE = {
  'server/serve-static': ['serveStatic', 'getContentType', 'getExtension'],
  '@noble/ciphers/aes.js': ['cbc', 'ctr', 'ecb', 'gcm'],
};

/** Releases in which a handler's request is no instance of the NextRequest that `next/server` exports. */
export const NEXT_REQUEST_APART = ['14', '16'];

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

/** Modules for `'use cache'`, which Next.js compiles with the project and its React. */
export const CACHING = /\/server\/(use-cache|app-render)\/|\/compiled\/react-server-dom-webpack\//;
