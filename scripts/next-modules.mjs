// The esbuild plugin that lets Next.js's server code run in a worker: which of its modules are replaced by ours
// (sandbox/next/), which are left out, and where Node's built-ins come from (sandbox/runtime/node/).
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { metadataTemplates } from './metadata-templates.mjs';

/** Next module, without `next/dist/` and extension -> our file that stands in for it. */
const REPLACED = {
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
const REPLACED_ONLY_IN = { 'build/utils': ['16-development'], 'server/lib/utils': ['14-production'] };

/** Modules of which a few functions are wanted, not what the others import. */
const USED_IN_PART = /\/build\/utils\.js$/;

/** Modules that a route handler's server never reaches: images, pages, telemetry, tracing, compilers, terminals. */
const LEFT_OUT = [
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
const LATE = {
  'server/serve-static': ['serveStatic', 'getContentType', 'getExtension'],
  '@noble/ciphers/aes.js': ['cbc', 'ctr', 'ecb', 'gcm'],
};

/** Releases in which a handler's request is no instance of the NextRequest that `next/server` exports. */
const NEXT_REQUEST_APART = ['14', '16'];

/** Left out as well, but called all the same: their functions do nothing. */
const IDLE = [
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
const CACHING = /\/server\/(use-cache|app-render)\/|\/compiled\/react-server-dom-webpack\//;

export function nextModules({ root, next, mode, nextFolder, folder }) {
  const dist = path.join(nextFolder, 'dist');
  return {
    name: 'next-modules',
    setup(esbuild) {
      esbuild.onResolve({ filter: /.*/ }, async (args) => {
        if (args.pluginData === 'resolved' || args.namespace === 'late') return undefined;
        if (args.path === 'playground:metadata-templates')
          return { path: path.join(dist, 'metadata-templates.js'), namespace: 'metadata-templates' };
        const [, template] = /^playground:(app-route|middleware)-template$/.exec(args.path) ?? [];
        if (template) return { path: path.join(dist, `esm/build/templates/${template}.js`), namespace: 'template' };
        if (args.path === 'process/') return { path: path.join(root, 'sandbox/runtime/node/process.ts') };
        // the url package wants it for a function that sandbox/runtime/node/url.ts replaces
        if (args.path === 'qs') return { path: 'qs', namespace: 'idle' };
        if (isBuiltin(args.path)) return builtin(root, args);
        if (args.path === '@opentelemetry/api')
          return { path: path.join(dist, 'compiled/@opentelemetry/api/index.js') };
        // what is made for servers of React's parts needs that of React
        if (args.path === 'next/dist/compiled/react' && args.importer.includes('.react-server.'))
          return { path: path.join(dist, 'compiled/react/react.react-server.js') };
        if (/^react(\/jsx-(dev-)?runtime)?$/.test(args.path)) return { path: bundledReact(dist, args) };
        if (args.path === 'react-dom' && CACHING.test(args.importer))
          return { path: path.join(dist, 'compiled/react-dom/react-dom.react-server.js') };
        const [, part] = /^react-server-dom-webpack\/(server|client|static)$/.exec(args.path) ?? [];
        if (part) return { path: path.join(dist, `compiled/react-server-dom-webpack/${part}.node.js`) };
        if (args.path === 'server-only') return { path: 'server-only', namespace: 'idle' };
        if (LATE[args.path])
          return {
            path: fileURLToPath(import.meta.resolve(args.path)),
            namespace: 'late',
            pluginData: LATE[args.path],
          };
        // files outside the package of this release must get this release's Next.js and React
        const resolveDir =
          /^(next|react|react-dom|@next\/env)(\/|$)/.test(args.path) && !args.resolveDir.startsWith(nextFolder)
            ? folder
            : args.resolveDir;
        const found = await esbuild.resolve(args.path, {
          kind: args.kind,
          importer: args.importer,
          resolveDir,
          pluginData: 'resolved',
        });
        if (found.errors.length === 0 && !found.path.startsWith(dist))
          return resolveDir === args.resolveDir ? undefined : { path: found.path };
        if (found.errors.length === 0 && USED_IN_PART.test(args.importer))
          return {
            ...(/\/sandbox$/.test(args.path) ? leftOut(args.path) : nextModule(found.path)),
            sideEffects: false,
          };
        // a class of its own for the project, as its bundle has
        if (
          NEXT_REQUEST_APART.includes(next) &&
          args.importer === path.join(nextFolder, 'server.js') &&
          /\/request$/.test(args.path)
        )
          return { path: found.path };
        if (found.errors.length === 0) return nextModule(found.path);
        // the ESM copy of Next's source lacks some modules
        return args.resolveDir.startsWith(nextFolder) ? nextModule(path.resolve(args.resolveDir, args.path)) : found;
      });

      /** @param file absolute path of one of Next's modules */
      function nextModule(file) {
        const name = path
          .relative(dist, file)
          .replace(/^esm\//, '')
          .replace(/\.js$/, '')
          .replace(/\/index$/, '');
        if (REPLACED[name] && (REPLACED_ONLY_IN[name]?.includes(`${next}-${mode}`) ?? true))
          return { path: path.join(root, REPLACED[name]) };
        if (IDLE.some((pattern) => pattern.test(name))) return { path: name, namespace: 'idle' };
        if (LEFT_OUT.some((pattern) => pattern.test(name))) return leftOut(name);
        // where Next chooses between its source and a bundle of it, which cannot share modules with the rest: the source
        const source = name.replace(/module\.compiled$/, 'module');
        const candidates = ['esm/', ''].flatMap((folder) =>
          ['.js', '/index.js'].map((end) => path.join(dist, `${folder}${source}${end}`)),
        );
        const chosen = [...(name.startsWith('compiled/') ? [file] : candidates), file].find(isFile);
        if (!chosen) return leftOut(name);
        return LATE[name] ? { path: chosen, namespace: 'late', pluginData: LATE[name] } : { path: chosen };
      }

      esbuild.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => ({
        contents: emptyModule(`throw new Error(${JSON.stringify(`The playground's server has no '${name}'`)})`),
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'idle' }, () => ({ contents: emptyModule('return undefined') }));
      esbuild.onLoad({ filter: /.*/, namespace: 'late' }, ({ path: file, pluginData: names }) => ({
        contents: lateModule(file, names),
        resolveDir: root,
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'required-builtin' }, ({ path: file }) => ({
        contents: `module.exports = require(${JSON.stringify(file)}).default;`,
        resolveDir: root,
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'metadata-templates' }, async () => ({
        contents: await metadataTemplates(dist, mode),
        resolveDir: folder,
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'template' }, async ({ path: file }) => ({
        contents: asFactory(await readFile(file, 'utf8')),
        resolveDir: path.dirname(file),
      }));
      esbuild.onLoad({ filter: /server\/web\/adapter\.js$/ }, async ({ path: file }) => ({
        // it tells routes from middleware by a global that only their bundles have; here both are in one
        contents: (await readFile(file, 'utf8')).replace(
          /typeof (?:self|globalThis)\.__BUILD_MANIFEST !== ["']undefined["']/,
          'params.isEdgeRoute === true',
        ),
      }));
      esbuild.onLoad({ filter: /\.external\.js$/ }, async ({ path: file }) => ({
        // an import attribute that only Turbopack knows
        contents: (await readFile(file, 'utf8')).replace(/with\s*\{\s*'turbopack-transition'[^}]*\}/g, ''),
      }));
    },
  };
}

/** The React that Next.js brings along; code of the project gets it as code on the server sees it. */
function bundledReact(dist, { path: name, importer }) {
  const file = path.join(dist, 'compiled/react', name === 'react' ? 'react' : path.basename(name));
  const isNext = importer.startsWith(path.dirname(dist)) && !CACHING.test(importer);
  return [isNext ? '' : `${file}.react-server.js`, `${file}.js`, path.join(dist, 'compiled/react/index.js')].find(
    isFile,
  );
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Next's own code may write to the server's disk; user code's `fs` reads the project only. */
function builtin(root, { path: name, importer, kind, namespace }) {
  const module = name.replace(/^node:/, '').replaceAll('/', '-');
  const isNext = /node_modules[\\/](@next|next)[\\/]/.test(importer);
  const folder = isNext && /^(fs(-promises)?|vm)$/.test(module) ? 'sandbox/next' : 'sandbox/runtime/node';
  const file = path.join(root, folder, `${module}.ts`);
  if (!existsSync(file)) return leftOut(name.replace(/^node:/, ''));
  // what Node's \`require\` answers is the default export of ours
  return kind === 'require-call' && namespace !== 'required-builtin'
    ? { path: file, namespace: 'required-builtin' }
    : { path: file };
}

function leftOut(name) {
  return { path: name, namespace: 'left-out' };
}

/** A module of these functions, which loads the file when one of them is called. */
function lateModule(file, names) {
  const load = `require(${JSON.stringify(file)})`;
  return names.map((name) => `export function ${name}(...args) { return ${load}.${name}(...args); }`).join('\n');
}

/** A module that has every export, all of them the same function. */
function emptyModule(whenCalled) {
  return `module.exports = new Proxy(function () {}, {
  get(target, key) { return key === '__esModule' || key === 'then' || typeof key === 'symbol' ? undefined : module.exports; },
  // bundled \`import { name }\` looks names up on a copy that has the module's prototype
  getPrototypeOf() { return module.exports; },
  apply() { ${whenCalled}; },
  construct() { ${whenCalled}; },
});`;
}

/** One of Next's templates of compiled files, made a function of what its compiler would fill in. */
function asFactory(template) {
  const lines = template.split('\n');
  const exported = [...template.matchAll(/^export (?:default )?(?:async )?(?:function|const) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const listed = [...template.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) =>
    names.split(',').map((name) => name.trim()),
  );
  const [, defaultExport] = /^export default (?:async )?(?:function )?(\w+)/m.exec(template) ?? [];
  const body = lines
    .filter((line) => !line.startsWith('import '))
    .join('\n')
    .replace(/^export \{[^}]*\};?$/gm, '')
    .replace(/^export default \w+;$/gm, '')
    .replace(/^export (?:default )?(async function|function|const)/gm, '$1')
    .replace(/^\/\/# sourceMappingURL.*$/gm, '')
    .replace(/(["'])VAR_DEFINITION_PAGE\1/g, 'file.page')
    .replace(/(["'])VAR_DEFINITION_PATHNAME\1/g, 'file.pathname')
    .replace(/(["'])VAR_DEFINITION_FILENAME\1/g, 'file.filename')
    .replace(/(["'])VAR_DEFINITION_BUNDLE_PATH\1/g, 'file.bundlePath')
    .replace(/(["'])VAR_RESOLVED_PAGE_PATH\1/g, 'file.resolvedPagePath')
    .replace(/(["'])VAR_ORIGINAL_PATHNAME\1/g, 'file.page')
    .replace(/require\((["'])VAR_USERLAND\1\)/g, 'file.userland()');
  const names = [...new Set([...exported, ...listed])].filter(Boolean);
  return `${lines.filter((line) => line.startsWith('import ') && !line.includes('VAR_USERLAND')).join('\n')}
export function instantiate(file) {
  const { nextConfigOutput, userland, userland: _mod } = file;
  let incrementalCacheHandler;
  ${body}
  return { ${[...names, ...(defaultExport ? [`default: ${defaultExport}`] : [])].join(', ')} };
}`;
}
