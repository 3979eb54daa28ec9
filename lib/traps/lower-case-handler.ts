import type { Identifier, Node, Symbol as TsSymbol, TypeChecker } from 'typescript';
import { replace } from './edits';
import { exportsOf, METHODS } from './handlers';
import { names } from './names';
import { nodesIn } from './nodes';
import type { Edit, Trap } from './trap';
import { ts } from './typescript';

export const lowerCaseHandler: Trap = {
  id: 'lower-case-handler',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route#http-methods',
  find: ({ kind, source, checker }) => {
    if (kind !== 'route') return [];
    const exported = exportsOf(source, checker).map(({ name }) => name);
    const taken = exported.map(({ text }) => text);
    return exported.flatMap((at) => {
      const method = METHODS.find((known) => known === at.text.toUpperCase());
      if (!method || method === at.text || taken.includes(method) || !isFunction(checker, at)) return [];
      const symbol = checker.getSymbolAtLocation(at);
      const uses = nodesIn(source, ts.isIdentifier).filter((node) => node === at || isUse(checker, node, symbol));
      return {
        at,
        message: `Next.js calls handlers by names in capitals: for \`${at.text}\` it answers 405.`,
        fix: { title: `Rename it to ${method}`, edits: uses.map((node) => renamed(node, method)) },
      };
    });
  },
};

/** What is exported may be data as well, such as `options`. */
function isFunction(checker: TypeChecker, node: Node): boolean {
  const type = checker.getTypeAtLocation(node);
  return (type.flags & ts.TypeFlags.Any) !== 0 || type.getCallSignatures().length > 0;
}

function isUse(checker: TypeChecker, node: Identifier, symbol: TsSymbol | undefined): boolean {
  if (!ts.isShorthandPropertyAssignment(node.parent)) return names(checker, node, symbol);
  return symbol !== undefined && checker.getShorthandAssignmentValueSymbol(node.parent) === symbol;
}

/** Where one name stands for two, the other one stays. */
function renamed(node: Identifier, method: string): Edit {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return replace(node, `${node.text}: ${method}`);
  const isLocal = ts.isExportSpecifier(parent) && !parent.propertyName;
  return replace(node, isLocal ? `${node.text} as ${method}` : method);
}
