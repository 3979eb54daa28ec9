import type { Identifier, Node, SourceFile } from 'typescript';
import { functionIn, hasModifier, type HandlerFunction } from './handlers';
import { functionAround, nodesIn } from './nodes';
import type { CheckedFile, Edit } from './trap';
import { ts } from './typescript';

export function replace(node: Node, text: string): Edit {
  return { start: node.getStart(), length: node.end - node.getStart(), text };
}

export function insertAt(start: number, text: string): Edit {
  return { start, length: 0, text };
}

/** Puts text before a node and after it. */
export function around(node: Node, before: string, after: string): Edit[] {
  return [insertAt(node.getStart(), before), insertAt(node.end, after)];
}

/** Takes a statement away, and its line with it. */
export function remove(statement: Node): Edit {
  const text = statement.getSourceFile().text;
  const start = statement.getStart();
  const rest = /^[ \t]*\r?\n/.exec(text.slice(statement.end))?.[0].length ?? 0;
  return { start, length: statement.end + rest - start, text: '' };
}

/** Has a name of a module: added to an import that is there, or imported in a line of its own. */
export function importName(source: SourceFile, module: string, name: string): Edit[] {
  const specifiers = source.statements
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === module)
    .flatMap(({ importClause }) =>
      importClause && importClause.phaseModifier !== ts.SyntaxKind.TypeKeyword ? [importClause.namedBindings] : [],
    )
    .flatMap((bindings) => (bindings && ts.isNamedImports(bindings) ? bindings.elements : []));
  if (specifiers.some((specifier) => specifier.name.text === name)) return [];
  const last = specifiers.at(-1);
  if (last) return [insertAt(last.end, `, ${name}`)];
  // Before 'use server', an import would make it a text like any other.
  const first = source.statements.find((statement) => !isDirective(statement));
  return [insertAt(first?.getStart() ?? source.end, `import { ${name} } from '${module}';\n`)];
}

function isDirective(statement: Node): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

/** Whether `await` can stand at a node: where a handler is no async function yet, it can become one. */
export function canAwait({ handlers }: CheckedFile, node: Node): boolean {
  const fn = functionAround(node);
  if (!fn) return false;
  return hasModifier(fn, ts.SyntaxKind.AsyncKeyword) || handlers.some((handler) => handler.fn === fn);
}

/** Makes the function around a node one that awaits. */
export function makeAsync(node: Node): Edit[] {
  const fn = functionAround(node);
  const own = fn && functionIn(fn);
  if (!own || hasModifier(own, ts.SyntaxKind.AsyncKeyword)) return [];
  return [insertAt(startOf(own), 'async '), ...promised(own)];
}

function startOf(fn: HandlerFunction): number {
  if (ts.isArrowFunction(fn)) return fn.getStart();
  return (
    fn
      .getChildren()
      .find(({ kind }) => kind === ts.SyntaxKind.FunctionKeyword)
      ?.getStart() ?? fn.getStart()
  );
}

function promised({ type }: HandlerFunction): Edit[] {
  if (!type || type.getText().startsWith('Promise<')) return [];
  return around(type, 'Promise<', '>');
}

/** A handler's first parameter; null where it has none by name. */
export function requestName(fn: HandlerFunction): Identifier | null {
  const name = fn.parameters[0]?.name;
  return name && ts.isIdentifier(name) ? name : null;
}

/** The name of the handler's request, and the edits that give it one; null where its name is taken. */
export function withRequest(fn: HandlerFunction): { name: string; edits: Edit[] } | null {
  const known = requestName(fn);
  if (known) return { name: known.text, edits: [] };
  const isTaken = nodesIn(fn, ts.isIdentifier).some(({ text }) => text === 'request');
  if (fn.parameters.length > 0 || isTaken) return null;
  const open = fn.getChildren().find(({ kind }) => kind === ts.SyntaxKind.OpenParenToken);
  return open ? { name: 'request', edits: [insertAt(open.end, 'request: Request')] } : null;
}
