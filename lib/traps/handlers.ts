import type {
  ArrowFunction,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  Node,
  SourceFile,
  SyntaxKind,
  Symbol as TsSymbol,
  TypeChecker,
} from 'typescript';
import { ts } from './typescript';

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export type HandlerFunction = FunctionDeclaration | FunctionExpression | ArrowFunction;

/** A function of a route file that answers requests of a method. */
export interface Handler {
  method: string;
  name: Identifier;
  fn: HandlerFunction;
}

/** What a file exports by name, in order. The node is the name as it is exported. */
export function exportsOf(source: SourceFile, checker: TypeChecker): { name: Identifier; value?: Node }[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      if (statement.isTypeOnly) return [];
      return statement.exportClause.elements.flatMap((element) =>
        ts.isIdentifier(element.name) && !element.isTypeOnly
          ? [{ name: element.name, ...valueOf(checker.getExportSpecifierLocalTargetSymbol(element)) }]
          : [],
      );
    }
    if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement) && !hasModifier(statement, ts.SyntaxKind.DefaultKeyword))
      return statement.name ? [{ name: statement.name, value: statement }] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) ? [{ name, ...(initializer ? { value: initializer } : {}) }] : [],
    );
  });
}

export function handlersOf(source: SourceFile, checker: TypeChecker): Handler[] {
  return exportsOf(source, checker).flatMap(({ name, value }) => {
    const fn = value && functionIn(value);
    return METHODS.includes(name.text) && fn ? [{ method: name.text, name, fn }] : [];
  });
}

export function hasModifier(node: Node, kind: SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}

export function functionIn(value: Node): HandlerFunction | undefined {
  const bare = ts.isExpression(value) ? unwrap(value) : value;
  const is = ts.isFunctionDeclaration(bare) || ts.isFunctionExpression(bare) || ts.isArrowFunction(bare);
  return is ? bare : undefined;
}

/** Without parentheses and what only TypeScript reads. */
export function unwrap(node: Expression): Expression {
  const isOuter =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node);
  return isOuter ? unwrap(node.expression) : node;
}

function valueOf(symbol: TsSymbol | undefined): { value?: Node } {
  const declared = symbol?.valueDeclaration;
  const value = declared && ts.isVariableDeclaration(declared) ? declared.initializer : declared;
  return value ? { value } : {};
}
