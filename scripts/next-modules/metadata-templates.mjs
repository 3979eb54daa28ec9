// Next's own `next-metadata-route-loader` writes the module of robots.ts, sitemap.ts, icon.tsx, … as source text. It is run
// here, while the sandbox is built, on placeholder files; what it writes becomes functions of the visitor's module.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** Kind of metadata file -> the placeholder that makes the loader write that kind, and what the file exports. */
const KINDS = {
  robots: { file: 'robots.ts', names: ['default'] },
  manifest: { file: 'manifest.ts', names: ['default'] },
  sitemap: { file: 'sitemap.ts', names: ['default'] },
  sitemaps: { file: 'sitemap.ts', names: ['default', 'generateSitemaps'] },
  image: { file: 'icon.tsx', names: ['default'] },
  images: { file: 'icon.tsx', names: ['default', 'generateImageMetadata'] },
  favicon: { file: 'favicon.ico', names: [] },
  asset: { file: 'icon.png', names: [] },
};

/** @returns the source of a module that exports one function for every kind */
export async function metadataTemplates(dist, mode) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'metadata-'));
  try {
    const load = loaderOf(dist);
    const parts = [];
    for (const [kind, { file, names }] of Object.entries(KINDS)) {
      const resource = path.join(folder, file);
      await writeFile(resource, 'placeholder');
      parts.push(asFunction(kind, await load(resource, names, mode), resource));
    }
    return [...new Set(parts.flatMap(({ imports }) => imports)), ...parts.map(({ body }) => body)].join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The loader asks a compiler which names the file exports; the answer is given instead. */
function loaderOf(dist) {
  const require = createRequire(path.join(dist, 'x.js'));
  const answers = {
    './build/webpack/loaders/utils': {},
    './build/swc/install-bindings': { installBindings: () => Promise.resolve() },
  };
  for (const [name, exports] of Object.entries(answers)) {
    const file = path.join(dist, `${name}.js`);
    require.cache[file] = Object.assign(Object.create(null), { id: file, filename: file, loaded: true, exports });
  }
  const file = require.resolve('./build/webpack/loaders/next-metadata-route-loader');
  // it holds on to the answers that it was loaded with
  delete require.cache[file];
  const loader = require(file).default;
  return async (resource, names, mode) => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = mode;
    answers['./build/webpack/loaders/utils'].getLoaderModuleNamedExports = () => Promise.resolve(names);
    const isDynamic = /\.tsx?$/.test(resource) ? '1' : '0';
    const page = names.includes('generateSitemaps') ? '/sitemap/[__metadata_id__]/route' : '/page/route';
    const options = { page, isDynamic, isDynamicRouteExtension: isDynamic, filePath: resource };
    const code = await loader.call({ getOptions: () => options, addDependency() {} });
    process.env.NODE_ENV = before;
    return code;
  };
}

function asFunction(kind, code, resource) {
  const quoted = JSON.stringify(resource);
  const lines = code.split('\n').map((line) => line.trimEnd());
  const fromFile = lines.filter((line) => line.startsWith('import ') && line.includes(quoted)).map(asDestructuring);
  const imports = lines.filter((line) => line.startsWith('import ') && !line.includes(quoted));
  const names = [...code.matchAll(/^\s*export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name);
  const rest = lines
    .filter((line) => !line.startsWith('import ') && !/^export \{.*\} from/.test(line))
    .join('\n')
    .replace(/^(\s*)export (async function|function|const)/gm, '$1$2')
    .replace(JSON.stringify(Buffer.from('placeholder').toString('base64')), 'file.base64')
    .replace(/const contentType = "[^"]*"/, 'const contentType = file.contentType')
    .replaceAll(quoted, 'file.file');
  const body = `export function ${kind}(file) {\n${fromFile.join('\n')}\n${rest}\nreturn { ${names.join(', ')} };\n}`;
  return { imports, body };
}

/** `import a, { b as c } from "x"` -> `const { default: a, b: c } = file.userland;` */
function asDestructuring(line) {
  const clause = /^import (.*) from /.exec(line)[1];
  const namespace = /^\* as (\w+)$/.exec(clause);
  if (namespace) return `const ${namespace[1]} = file.userland;`;
  const named = /\{(.*)\}/.exec(clause)?.[1].split(',') ?? [];
  const parts = named.map((part) => part.trim().replace(/ as /, ': '));
  const [, defaultName] = /^(\w+)/.exec(clause) ?? [];
  if (defaultName) parts.push(`default: ${defaultName}`);
  return `const { ${parts.join(', ')} } = file.userland;`;
}
