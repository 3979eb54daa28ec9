import path from 'node:path';
import { isBuiltin } from 'node:module';

/** What the running release of Next.js answers. */
const PROVIDED = /^(?:next|react|react-dom|server-only|client-only)(?:\/|$)/;

/** Asks esbuild itself, once. */
const ASKED = Symbol('asked');

/**
 * Has the bundle hold files of the tree and no others, wherever their imports point. What is not there throws when it is
 * required, as in Node.js.
 * @param {string} folder
 * @param {Set<string>} nowhere takes the imports of the project itself that lead nowhere
 */
export function confineToTree(folder, nowhere) {
  const tree = path.join(folder, 'node_modules') + path.sep;
  return {
    name: 'confine-to-tree',
    /** @param {import('esbuild').PluginBuild} esbuild */
    setup(esbuild) {
      esbuild.onResolve(
        { filter: /.*/ },
        async ({ path: specifier, kind, resolveDir, importer, namespace, pluginData }) => {
          if (pluginData === ASKED) return undefined;
          if (kind === 'entry-point') return { path: specifier, namespace: 'entry' };
          if (PROVIDED.test(specifier)) return { path: specifier, external: true };
          const found = await esbuild.resolve(specifier, { kind, resolveDir, importer, pluginData: ASKED });
          if (found.path.startsWith(tree) && found.errors.length === 0) return found;
          if (found.path.startsWith('(disabled):' + tree)) return found;
          if (isBuiltin(specifier)) return { path: specifier, external: true };
          if (namespace === 'entry') nowhere.add(specifier);
          return { path: specifier, namespace: 'missing' };
        },
      );
      esbuild.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path: specifier }) => ({
        contents: `export * as namespace from ${JSON.stringify(specifier)}`,
        resolveDir: folder,
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'missing' }, ({ path: specifier }) => ({
        contents: throws(`Cannot find module '${specifier}'`),
      }));
      esbuild.onLoad({ filter: /\.node$/, namespace: 'file' }, ({ path: file }) => ({
        contents: throws(`Failed to load ${path.basename(file)}: the playground runs no native addons.`),
      }));
    },
  };
}

/** @param {string} message */
function throws(message) {
  return `throw Object.assign(new Error(${JSON.stringify(message)}), { code: 'MODULE_NOT_FOUND' });`;
}
