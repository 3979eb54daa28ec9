import type { Expression, FunctionDeclaration, Node } from 'typescript';
import { remove, replace } from './edits';
import { functionIn, hasModifier } from './handlers';
import { names } from './names';
import { nodesIn } from './nodes';
import type { CheckedFile, Edit, Trap } from './trap';
import { ts } from './typescript';

/** `export default function handler`, as the Pages Router has it. */
export const defaultExport: Trap = {
  id: 'default-export',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route#http-methods',
  find: (file) => {
    const at = file.kind === 'route' ? file.source.statements.find(isDefault) : undefined;
    if (!at) return [];
    const edits = editsOf(file, at);
    return [
      {
        at: at.getChildren().find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? firstWord(at),
        message: 'A route file answers with a function named after each method; Next.js calls no default export.',
        fix: { title: canBeGet(file, at) ? 'Export it as GET' : 'Remove the default export', edits },
      },
    ];
  },
};

function isDefault(node: Node): boolean {
  return (ts.isExportAssignment(node) && !node.isExportEquals) || hasModifier(node, ts.SyntaxKind.DefaultKeyword);
}

/** `export default` and what follows is too much to be marked. */
function firstWord(node: Node): Node {
  return node.getFirstToken() ?? node;
}

/** Whether what is exported may answer requests, and nothing else does. */
function canBeGet({ handlers }: CheckedFile, at: Node): boolean {
  if (handlers.some(({ method }) => method === 'GET')) return false;
  if (!ts.isExportAssignment(at)) return ts.isFunctionDeclaration(at);
  return ts.isIdentifier(at.expression) || isMade(at.expression);
}

function isMade(node: Expression): boolean {
  return functionIn(node) !== undefined || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node);
}

function editsOf(file: CheckedFile, at: Node): Edit[] {
  if (!canBeGet(file, at)) return [remove(at)];
  if (ts.isFunctionDeclaration(at)) return [...named(at), ...usesOf(file, at).map((use) => replace(use, 'GET'))];
  if (!ts.isExportAssignment(at)) return [];
  const text = at.expression.getText();
  return [replace(at, isMade(at.expression) ? `export const GET = ${text};` : `export { ${text} as GET };`)];
}

function usesOf({ source, checker }: CheckedFile, { name }: FunctionDeclaration): Node[] {
  const symbol = name && checker.getSymbolAtLocation(name);
  return nodesIn(source, ts.isIdentifier).filter((node) => node !== name && names(checker, node, symbol));
}

function named(fn: FunctionDeclaration): Edit[] {
  const word = (ts.getModifiers(fn) ?? []).find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  const tokens = fn.getChildren();
  const keyword = tokens.find(({ kind }) => kind === ts.SyntaxKind.FunctionKeyword);
  if (!word || !keyword) return [];
  const without = { start: word.getStart(), length: word.end + 1 - word.getStart(), text: '' };
  const name = fn.name ? replace(fn.name, 'GET') : { start: keyword.end, length: 0, text: ' GET' };
  return [without, name];
}
