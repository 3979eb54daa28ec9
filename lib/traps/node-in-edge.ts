import { replace } from './edits';
import { optionOf } from './segment-options';
import { textOf } from './nodes';
import type { Trap } from './trap';
import { ts } from './typescript';

/** Built-ins that the edge runtime lacks. */
const OF_NODE = ['child_process', 'cluster', 'crypto', 'dns', 'fs', 'fs/promises', 'http', 'http2', 'https', 'module'];
const MORE_OF_NODE = ['net', 'os', 'path', 'perf_hooks', 'process', 'stream', 'tls', 'vm', 'worker_threads', 'zlib'];
const MISSING = new Set([...OF_NODE, ...MORE_OF_NODE]);

export const nodeInEdge: Trap = {
  id: 'node-in-edge',
  docs: 'https://nextjs.org/docs/app/api-reference/edge',
  find: (file) => {
    const runtime = optionOf(file, 'runtime');
    if (!runtime || !['edge', 'experimental-edge'].includes(textOf(runtime.value) ?? '')) return [];
    const imports = file.source.statements.filter(ts.isImportDeclaration).flatMap((imported) => {
      const name = textOf(imported.moduleSpecifier) ?? '';
      return MISSING.has(name.replace(/^node:/, '')) &&
        imported.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
        ? [imported]
        : [];
    });
    return imports.slice(0, 1).map(({ moduleSpecifier: at }) => ({
      at,
      message: `The edge runtime has no ${at.getText()}: what is imported of it cannot be used.`,
      fix: { title: 'Run it in the Node.js runtime', edits: [replace(runtime.value, "'nodejs'")] },
    }));
  },
};
