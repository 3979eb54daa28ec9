import type { CallExpression, Expression, Identifier, Node, Symbol as TsSymbol, Type, TypeChecker } from 'typescript';
import { ts } from './typescript';

/** A name as the module that it comes from has it. */
export interface ImportedName {
  module: string;
  name: string;
}

/** What an identifier, or a property of an imported module, is imported as. */
export function importOf(checker: TypeChecker, node: Node): ImportedName | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const whole = ts.isIdentifier(node.expression) ? importOf(checker, node.expression) : undefined;
    return whole && ['*', 'default'].includes(whole.name) ? { module: whole.module, name: node.name.text } : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  const declared = checker.getSymbolAtLocation(node)?.declarations?.[0];
  if (!declared) return undefined;
  if (ts.isImportSpecifier(declared))
    return named(declared.parent.parent.parent.moduleSpecifier, (declared.propertyName ?? declared.name).text);
  if (ts.isNamespaceImport(declared)) return named(declared.parent.parent.moduleSpecifier, '*');
  return ts.isImportClause(declared) ? named(declared.parent.moduleSpecifier, 'default') : undefined;
}

function named(module: Expression, name: string): ImportedName | undefined {
  return ts.isStringLiteral(module) ? { module: module.text, name } : undefined;
}

/** The name of what is called, where it is imported from the module. */
export function calledFrom(checker: TypeChecker, { expression }: CallExpression, module: string): string | undefined {
  const imported = importOf(checker, expression);
  return imported?.module === module ? imported.name : undefined;
}

/** Whether a name is what the platform has by it. */
export function isGlobal(checker: TypeChecker, node: Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
  return declared.length > 0 && declared.every((declaration) => declaration.getSourceFile().isDeclarationFile);
}

export function isNextResponse(checker: TypeChecker, node: Node): boolean {
  const imported = importOf(checker, node);
  return imported?.module === 'next/server' && imported.name === 'NextResponse';
}

export function isResponseClass(checker: TypeChecker, node: Node): boolean {
  return isGlobal(checker, node, 'Response') || isNextResponse(checker, node);
}

/** Whether a node calls a method of `Response` or `NextResponse`, such as `json`. */
export function isResponseCall(checker: TypeChecker, node: Node, method: string): node is CallExpression {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return node.expression.name.text === method && isResponseClass(checker, node.expression.expression);
}

/** Whether a node names what was declared as the symbol. */
export function names(checker: TypeChecker, node: Node, symbol: TsSymbol | undefined): node is Identifier {
  if (symbol === undefined || !ts.isIdentifier(node)) return false;
  // To compare texts is much faster than to ask; only a default export goes by another name.
  if (node.text !== symbol.name && symbol.name !== 'default') return false;
  return checker.getSymbolAtLocation(node) === symbol;
}

export function isPromise(checker: TypeChecker, node: Expression): boolean {
  const type = checker.getTypeAtLocation(node);
  return hasName(type, 'Promise');
}

/** Whether a type, or any of its bases, is the platform's of that name. */
export function hasName(type: Type, name: string): boolean {
  const bases = type.isClassOrInterface() ? (type.getBaseTypes() ?? []) : [];
  return type.getSymbol()?.name === name || bases.some((base) => hasName(base, name));
}
