import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';

/** What projects import; Next's global types and React's come along. */
const ENTRIES = [
  'next',
  'next/server',
  'next/headers',
  'next/navigation',
  'next/cache',
  'next/constants',
  'next/og',
  'next/dynamic',
  'next/error',
  'next/form',
  'next/head',
  'next/image',
  'next/image-types/global',
  'next/link',
  'next/script',
  'react',
  'react/jsx-runtime',
];

/**
 * Finds every declaration file that a route handler's imports lead to, directly or not.
 * @param {string} version of Next, such as 16
 * @returns {Promise<Record<string, string>>} place, such as `node_modules/next/server.d.ts` -> text; a package.json per
 *   package says where its types are
 */
export async function packTypes(version) {
  const program = createProgram(path.join(root, `sandbox/next-${version}`), ENTRIES);
  return pack(program.getSourceFiles().filter((source) => isPacked(program, source)));
}

/**
 * Finds the declaration files of a package that projects may import, and of those that it needs.
 * @param {string[]} entries what can be imported of it
 * @returns {Promise<Record<string, string>>} as `packTypes` does
 */
export async function packPackageTypes(entries) {
  const inEveryPack = new Set(
    createProgram(root, [])
      .getSourceFiles()
      .map(({ fileName }) => fileName),
  );
  const program = createProgram(root, entries);
  return pack(
    program.getSourceFiles().filter((source) => isPacked(program, source) && !inEveryPack.has(source.fileName)),
  );
}

/** @param {ts.SourceFile[]} declarations */
async function pack(declarations) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const { fileName, text } of declarations) files[placeOf(fileName)] = text;
  for (const folder of packagesOf(declarations)) {
    files[`${placeOf(folder)}/package.json`] = await manifestOf(folder);
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {string} workspace @param {string[]} entries */
function createProgram(workspace, entries) {
  const entry = path.join(workspace, 'editor-entry.ts');
  const text = entries.map((name, index) => `import type * as entry${index} from '${name}';`).join('\n');
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    typeRoots: [path.join(root, 'node_modules/@types')],
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === entry || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === entry ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  return ts.createProgram([entry], options, host);
}

/** @param {ts.Program} program @param {ts.SourceFile} source */
function isPacked(program, source) {
  return !program.isSourceFileDefaultLibrary(source) && source.fileName.includes('/node_modules/');
}

/** @param {string} file @returns {string} its place as a project sees it: every package lies in one `node_modules` */
function placeOf(file) {
  const parts = file.replaceAll(path.sep, '/').split('/node_modules/');
  return `node_modules/${parts.at(-1)}`;
}

/** @param {ts.SourceFile[]} declarations @returns {string[]} the folders with a package.json above them */
function packagesOf(declarations) {
  const folders = declarations.flatMap(({ fileName }) => {
    const [, name = ''] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(fileName) ?? [];
    const folder = fileName.slice(0, fileName.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}`.length);
    return [folder, ...nestedPackages(folder, fileName)];
  });
  return [...new Set(folders)];
}

/**
 * @param {string} folder a package @param {string} file in it
 * @returns {string[]} folders between the two with a manifest of their own, such as next/dist/compiled/…
 */
function nestedPackages(folder, file) {
  /** @type {string[]} */
  const nested = [];
  for (let at = path.dirname(file); at.length > folder.length; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'package.json'))) nested.push(at);
  }
  return nested;
}

/** @param {string} folder */
async function manifestOf(folder) {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, types, typings, typesVersions, exports } = manifest;
  return JSON.stringify({ name, version, types, typings, typesVersions, exports });
}
