import { originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { AnyNode, Program } from 'acorn';
import { visit } from './syntax-tree';

/**
 * Whether esbuild has renamed a function or class that shadows another, so that its `name` would be wrong. Rare: only
 * then is a file worth compiling again with `keepNames`, which wraps every function.
 */
export function losesNames(program: Program, trace: TraceMap): boolean {
  if (trace.names.length === 0) return false;
  let found = false;
  visit(program, (node) => {
    const id = nameOf(node);
    if (!id?.loc || found) return;
    const { name } = originalPositionFor(trace, id.loc.start);
    found = name !== null && name !== id.name && /^(.+?)\d+$/.exec(id.name)?.[1] === name;
  });
  return found;
}

function nameOf(node: AnyNode): (AnyNode & { type: 'Identifier' }) | undefined {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return node.id ?? undefined;
  if (node.type === 'FunctionExpression' || node.type === 'ClassExpression') return node.id ?? undefined;
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
  const isFunction = /^(?:ArrowFunction|Function|Class)Expression$/.test(node.init?.type ?? '');
  return isFunction ? node.id : undefined;
}
