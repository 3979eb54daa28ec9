import path from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * Which realm may import which, types included (docs/ARCHITECTURE.md draws it). A file belongs to the longest folder
 * that it lies in; files of no realm, and tests, may import what they like.
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
  'sandbox/protocol.ts': [],
  'sandbox/frame': ['sandbox/protocol.ts'],
  'sandbox/compiler': ['sandbox/protocol.ts'],
  'sandbox/runtime': ['sandbox/next', 'sandbox/protocol.ts'],
  'sandbox/next': ['sandbox/runtime', 'sandbox/protocol.ts'],
  'sandbox/next-14': ['sandbox/next', 'sandbox/runtime', 'sandbox/protocol.ts'],
  'sandbox/next-15': ['sandbox/next', 'sandbox/runtime', 'sandbox/protocol.ts'],
  'sandbox/next-16': ['sandbox/next', 'sandbox/runtime', 'sandbox/protocol.ts'],
  'sandbox/host': ['sandbox/protocol.ts', 'sandbox/compiler', 'lib/project'],
  'lib/project': ['sandbox/protocol.ts'],
  lib: ['lib/project', 'sandbox/host', 'sandbox/protocol.ts', 'content'],
  content: ['lib', 'lib/project', 'sandbox/protocol.ts'],
  components: ['lib', 'lib/project', 'content', 'sandbox/host', 'sandbox/protocol.ts'],
  server: ['lib', 'lib/project', 'sandbox/protocol.ts'],
  app: ['components', 'server', 'lib', 'lib/project', 'content', 'sandbox/host', 'sandbox/protocol.ts'],
};

const REALMS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

/** Refuses an import that goes against the arrows between the realms. */
export const realmImports = {
  meta: {
    type: /** @type {const} */ ('problem'),
    schema: [],
    messages: { forbidden: '{{from}} may not import {{to}}: see the realms in docs/ARCHITECTURE.md.' },
  },
  /** @param {import('eslint').Rule.RuleContext} context */
  create(context) {
    const from = /\.test\.tsx?$/.test(context.filename) ? null : realmOf(context.filename);
    const check = (/** @type {any} */ node) => {
      const target = targetOf(node.source?.value, context.filename);
      const to = target && realmOf(target);
      if (from && to && to !== from && !MAY_IMPORT[from]?.includes(to)) {
        context.report({ node, messageId: 'forbidden', data: { from, to } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

/** @param {string} file @returns {string | null} */
function realmOf(file) {
  const relative = path
    .relative(root, file)
    .replaceAll(path.sep, '/')
    .replace(/(sandbox\/protocol)$/, '$1.ts');
  return REALMS.find((realm) => relative === realm || relative.startsWith(`${realm}/`)) ?? null;
}

/** @param {unknown} specifier @param {string} importer @returns {string | null} the file it leads to; null for a package */
function targetOf(specifier, importer) {
  if (typeof specifier !== 'string') return null;
  if (specifier.startsWith('@/')) return path.join(root, specifier.slice(2));
  return specifier.startsWith('.') ? path.resolve(path.dirname(importer), specifier) : null;
}
