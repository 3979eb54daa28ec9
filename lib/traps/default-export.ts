import type { FunctionDeclaration, Node } from 'typescript';
import { remove, replace } from './edits';
import { functionIn, hasModifier } from './handlers';
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
    const hasGet = file.handlers.some(({ method }) => method === 'GET');
    return [
      {
        at: at.getChildren().find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? firstWord(at),
        message: 'A route file answers with a function named after each method; Next.js calls no default export.',
        fix: { title: hasGet ? 'Remove the default export' : 'Export it as GET', edits },
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

function editsOf({ handlers }: CheckedFile, at: Node): Edit[] {
  if (handlers.some(({ method }) => method === 'GET')) return [remove(at)];
  if (ts.isFunctionDeclaration(at)) return named(at);
  if (!ts.isExportAssignment(at)) return [remove(at)];
  const { expression } = at;
  const isMade = functionIn(expression) ?? ts.isCallExpression(expression);
  return [
    replace(at, isMade ? `export const GET = ${expression.getText()};` : `export { ${expression.getText()} as GET };`),
  ];
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
