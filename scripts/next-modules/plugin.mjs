// The esbuild plugin that lets Next.js's server code run in a worker: which of its modules are replaced by ours
// (sandbox/next/stand-ins/), which are left out, and where Node's built-ins come from (sandbox/runtime/node/).
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHING, DRAWN_IN_BROWSERS, IDLE, LATE, LEFT_OUT, NEEDED_BY_SOME, SETS_UP, USED_IN_PART } from './lists.mjs';
import { asFactory, emptyModule, exportedNames, lateModule, requiredModules } from './made-up-sources.mjs';
import { importTypeScript } from '../lib/run-typescript.mjs';
import { metadataTemplates } from './metadata-templates.mjs';
import { withCompressibleTypesOnly } from './mime-table.mjs';

const { CLIENT_REFERENCE, clientReferences } = await importTypeScript('sandbox/compiler/client-references.ts');

/** Our file in place of `next/dist/x` is `x.ts` in here. */
const STAND_INS = 'sandbox/next/stand-ins';

/**
 * @param needs what the release's package.json has under `bundle`
 * @param release what the compiler knows of it
 */
export function nextModules({ root, mode, nextFolder, folder, needs, release }) {
  const dist = path.join(nextFolder, 'dist');
  const files = readdirSync(path.join(root, STAND_INS), { recursive: true });
  const standIns = new Set(files.map((file) => file.replaceAll(path.sep, '/')));
  return {
    name: 'next-modules',
    setup(esbuild) {
      esbuild.onResolve({ filter: /.*/ }, async (args) => {
        if (args.pluginData === 'resolved' || args.namespace === 'late') return undefined;
        if (args.path === 'playground:release') return { path: path.join(folder, 'release.ts') };
        if (args.path === 'playground:inner-modules') return { path: args.path, namespace: 'inner-modules' };
        if (args.path === 'playground:metadata-templates')
          return { path: path.join(dist, 'metadata-templates.js'), namespace: 'metadata-templates' };
        const [, template] = /^playground:(app-route|pages-api|middleware)-template$/.exec(args.path) ?? [];
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
        if (args.path === CLIENT_REFERENCE) return { path: path.join(root, 'sandbox/next/client-reference.ts') };
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
        if (USED_IN_PART.test(args.importer) && SETS_UP.test(args.path)) return { path: args.path, namespace: 'idle' };
        if (found.errors.length === 0 && USED_IN_PART.test(args.importer))
          return {
            ...(/\/sandbox$/.test(args.path) ? leftOut(args.path) : nextModule(found.path, args.importer)),
            sideEffects: false,
          };
        // a class of its own for the project, as its bundle has: a handler's request is no instance of it
        if (
          needs.ownNextRequest &&
          args.importer === path.join(nextFolder, 'server.js') &&
          /\/request$/.test(args.path)
        )
          return { path: found.path };
        if (found.errors.length === 0) return nextModule(found.path, args.importer);
        // the ESM copy of Next's source lacks some modules
        return args.resolveDir.startsWith(nextFolder)
          ? nextModule(path.resolve(args.resolveDir, args.path), args.importer)
          : found;
      });

      /** @param file absolute path of one of Next's modules; what stands in for it may import it */
      function nextModule(file, importer) {
        const name = path
          .relative(dist, file)
          .replace(/^esm\//, '')
          .replace(/\.js$/, '')
          .replace(/\/index$/, '');
        const isWanted = !NEEDED_BY_SOME.includes(name) || needs.standIns[mode].includes(name);
        const standIn = path.join(root, STAND_INS, `${name}.ts`);
        if (isWanted && standIns.has(`${name}.ts`) && importer !== standIn) return { path: standIn };
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
      esbuild.onLoad({ filter: /.*/, namespace: 'inner-modules' }, () => ({
        contents: requiredModules(release.innerModules.map((name) => `next/dist/${name}`)),
        resolveDir: folder,
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
      esbuild.onLoad({ filter: /compiled\/compression\/index\.js$/ }, async ({ path: file }) => ({
        contents: withCompressibleTypesOnly(await readFile(file, 'utf8')),
      }));
      esbuild.onLoad({ filter: DRAWN_IN_BROWSERS }, async ({ path: file }) => {
        const place = `node_modules/next/${path.relative(nextFolder, file).replace('dist/esm/', 'dist/')}`;
        const names = new Set(exportedNames(await readFile(file, 'utf8')));
        // webpack finds them in CommonJS, whose names its loader does not know
        const exports = release.clientReferences === 'proxies' ? [{ name: '*' }] : [];
        return { contents: clientReferences({ path: place, exports }, names, release), resolveDir: root };
      });
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
  const folders = [...(isNext ? ['sandbox/next/node'] : []), 'sandbox/runtime/node'];
  const file = folders.map((folder) => path.join(root, folder, `${module}.ts`)).find(isFile);
  if (!file) return leftOut(name.replace(/^node:/, ''));
  // what Node's \`require\` answers is the default export of ours
  return kind === 'require-call' && namespace !== 'required-builtin'
    ? { path: file, namespace: 'required-builtin' }
    : { path: file };
}

function leftOut(name) {
  return { path: name, namespace: 'left-out' };
}
