import path from 'node:path';
import { root } from '../lib/paths.mjs';

/** The folders of `lib/`, lowest first: each may import those before it. `workbench` puts them together; `present` shows it on a stage. */
export const LIB = [
  'project',
  'http-file',
  'settings',
  'security',
  'page',
  'console',
  'signature',
  'examples',
  'files',
  'request',
  'cookies',
  'cors',
  'compare',
  'share',
  'library',
  'response',
  'run',
  'fetch-permission',
  'traps',
  'editor',
  'export',
  'import',
  'embed',
  'lessons',
  'service-worker',
  'offline',
  'tests',
  'caches',
  'outgoing',
  'openapi',
  'workbench',
  'present',
].map((noun) => `lib/${noun}`);

/**
 * The folders of `components/` that others may import. Every other one is a panel: it imports these two, and no other panel.
 */
const SHARED_COMPONENTS = ['components/ui', 'components/context'];

const SERVER_PARTS = ['sandbox/runtime', 'sandbox/next', 'sandbox/server'];

/**
 * Which folder may import which, types included. A file belongs to the longest folder that it lies in; tests may import
 * what they like. docs/ARCHITECTURE.md shows it as a table (`import-table.mjs`).
 * @type {Record<string, string[]>}
 */
export const MAY_IMPORT = {
  'sandbox/protocol.ts': [],
  'sandbox/frame': ['sandbox/protocol.ts'],
  'sandbox/compiler': ['sandbox/protocol.ts'],
  ...eachImportsThoseBefore(SERVER_PARTS, ['sandbox/protocol.ts']),
  'sandbox/vitest': ['sandbox/protocol.ts', 'sandbox/runtime'],
  'sandbox/next-<version>': ['sandbox/protocol.ts', 'sandbox/runtime', 'sandbox/next'],
  'sandbox/host': ['sandbox/protocol.ts', 'sandbox/compiler', 'lib/project'],
  'lib/project': ['sandbox/protocol.ts'],
  ...eachImportsThoseBefore(LIB.slice(1), ['sandbox/protocol.ts', 'sandbox/host', 'content', 'lib/project']),
  'lib/service-worker': [],
  content: [],
  'components/ui': ['sandbox/protocol.ts', 'sandbox/host', 'lib'],
  'components/context': ['sandbox/protocol.ts', 'sandbox/host', 'lib', 'components/ui'],
  'components/<panel>': ['sandbox/protocol.ts', 'sandbox/host', 'content', 'lib', ...SHARED_COMPONENTS],
  'components/workbench': ['sandbox/protocol.ts', 'sandbox/host', 'content', 'lib', 'components'],
  server: ['sandbox/protocol.ts', 'lib'],
  app: ['sandbox/protocol.ts', 'sandbox/host', 'content', 'lib', 'components', 'server'],
};

const FOLDERS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

/** Refuses an import that goes against the arrows between the folders. */
export const realmImports = {
  meta: {
    type: /** @type {const} */ ('problem'),
    schema: [],
    messages: {
      forbidden: '{{from}} may not import {{to}}: see the table in docs/ARCHITECTURE.md.',
      unknown:
        '{{from}} has no place among the folders of scripts/lint/realm-imports.mjs yet: add it to the list there.',
    },
  },
  /** @param {import('eslint').Rule.RuleContext} context */
  create(context) {
    const file = relativeTo(context.filename);
    if (/\.test\.tsx?$/.test(file)) return {};
    const check = (/** @type {any} */ node) => {
      const target = targetOf(node.source?.value, context.filename);
      if (target && !mayImport(file, target))
        context.report({ node, messageId: 'forbidden', data: { from: placeOf(file), to: placeOf(target) } });
    };
    return {
      Program: (/** @type {any} */ node) => {
        if (/^lib\/[^/]+\//.test(file) && !folderOf(file))
          context.report({ node, messageId: 'unknown', data: { from: placeOf(file) } });
      },
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

/** @param {string[]} folders lowest first @param {string[]} ground what all of them may import */
function eachImportsThoseBefore(folders, ground) {
  return Object.fromEntries(folders.map((folder, at) => [folder, [...ground, ...folders.slice(0, at)]]));
}

/** @param {string} file @param {string} target both from the repository's root */
function mayImport(file, target) {
  const from = folderOf(file);
  if (!from || !folderOf(target) || placeOf(file) === placeOf(target)) return true;
  const allowed = MAY_IMPORT[from] ?? [];
  return allowed.some((folder) => target === folder || target.startsWith(`${folder}/`));
}

/** @param {string} file @returns {string | null} the row of `MAY_IMPORT` that says what the file may import */
function folderOf(file) {
  const folder = FOLDERS.find((name) => file === name || file.startsWith(`${name}/`));
  if (folder) return folder;
  if (file.startsWith('components/')) return 'components/<panel>';
  return /^sandbox\/next-\d+\//.test(file) ? 'sandbox/next-<version>' : null;
}

/** @param {string} file @returns {string} the folder as a message names it: panels and releases by their own name */
function placeOf(file) {
  const folder = folderOf(file);
  return folder && !folder.includes('<') ? folder : file.split('/').slice(0, 2).join('/');
}

/** @param {unknown} specifier @param {string} importer @returns {string | null} the file it leads to; null for a package */
function targetOf(specifier, importer) {
  if (typeof specifier !== 'string') return null;
  if (specifier.startsWith('@/')) return relativeTo(path.join(root, specifier.slice(2)));
  return specifier.startsWith('.') ? relativeTo(path.resolve(path.dirname(importer), specifier)) : null;
}

/** @param {string} file */
function relativeTo(file) {
  const relative = path.relative(root, file).replaceAll(path.sep, '/');
  return relative.replace(/^(sandbox\/protocol)$/, '$1.ts');
}
