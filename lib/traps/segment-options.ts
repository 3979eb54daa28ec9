import type { Expression, Identifier, VariableStatement } from 'typescript';
import { hasModifier } from './handlers';
import { ts } from './typescript';
import type { CheckedFile } from './trap';

/** An option that a route file exports, such as `dynamic`. */
export interface SegmentOption {
  name: Identifier;
  value: Expression;
  statement: VariableStatement;
}

export function optionsOf({ kind, source }: CheckedFile): SegmentOption[] {
  if (kind !== 'route') return [];
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer ? [{ name, value: initializer, statement }] : [],
    );
  });
}

export function optionOf(file: CheckedFile, name: string): SegmentOption | undefined {
  return optionsOf(file).find((option) => option.name.text === name);
}
