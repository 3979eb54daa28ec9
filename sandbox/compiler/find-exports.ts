import type { AnyNode, ExportDefaultDeclaration, Expression, Program } from 'acorn';
import type { PlaceOf } from './place-of';
import { argumentsOf, isCallOf, requireOf, unwrapName } from './printed-calls';
import { keyName, staticValue } from './static-value';
import { boundNames } from './syntax-tree';
import type { ModuleExport } from './transformed-file';

type Local = Omit<ModuleExport, 'name'>;

/** Finds what a module exports in what esbuild has printed of it, be it CommonJS or an ES module. */
export function findExports(program: Program, placeOf: PlaceOf): ModuleExport[] {
  const locals = declaredLocals(program, placeOf);
  return program.body.flatMap((statement): ModuleExport[] => {
    if (statement.type === 'ExpressionStatement') return printedExports(statement.expression, locals, placeOf);
    if (statement.type === 'ExportAllDeclaration') {
      return [
        {
          name: statement.exported ? (keyName(statement.exported) ?? '*') : '*',
          kind: 're-export',
          ...placeOf(statement),
        },
      ];
    }
    if (statement.type === 'ExportDefaultDeclaration') {
      return [{ name: 'default', ...describeDefault(statement.declaration), ...placeOf(statement) }];
    }
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const declared = statement.declaration ? localsOf(statement.declaration, placeOf) : [];
    const listed = statement.specifiers.flatMap((specifier) => {
      const local = locals.get(keyName(specifier.local) ?? '') ?? { kind: 're-export' as const, ...placeOf(statement) };
      return { ...local, name: keyName(specifier.exported) ?? '' };
    });
    return [...declared.map(([name, local]) => ({ ...local, name })), ...listed];
  });
}

function describeDefault(node: ExportDefaultDeclaration['declaration']): Pick<ModuleExport, 'kind' | 'value'> {
  if (node.type === 'FunctionDeclaration') return { kind: 'function' };
  return node.type === 'ClassDeclaration' ? { kind: 'class' } : describe(node);
}

/** Exports as esbuild prints them for CommonJS, or as a CommonJS file writes them itself. */
function printedExports(expression: Expression, locals: Map<string, Local>, placeOf: PlaceOf): ModuleExport[] {
  if (isCallOf(expression, '__reExport')) return [{ name: '*', kind: 're-export', ...placeOf(expression) }];
  const printed = argumentsOf(expression, '__export');
  if (printed) return exportTable(printed[1], locals, placeOf);
  if (expression.type !== 'AssignmentExpression') return [];
  const { left, right } = expression;
  if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return [];
  if (isExportsObject(left.object)) return [{ name: left.property.name, ...describe(right), ...placeOf(expression) }];
  const isModuleExports =
    left.object.type === 'Identifier' && left.object.name === 'module' && left.property.name === 'exports';
  return isModuleExports && right.type === 'ObjectExpression' ? writtenTable(right, placeOf) : [];
}

function isExportsObject(node: AnyNode): boolean {
  if (node.type === 'Identifier') return node.name === 'exports';
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'module';
}

function exportTable(table: AnyNode | undefined, locals: Map<string, Local>, placeOf: PlaceOf): ModuleExport[] {
  if (table?.type !== 'ObjectExpression') return [];
  return table.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.value.type !== 'ArrowFunctionExpression') return [];
    const getter = property.value.body;
    const object = getter.type === 'MemberExpression' ? getter.object : getter;
    const local = object.type === 'Identifier' ? locals.get(object.name) : undefined;
    return { ...(local ?? { kind: 'variable' as const, ...placeOf(property) }), name: keyName(property.key) ?? '' };
  });
}

function writtenTable(table: AnyNode & { type: 'ObjectExpression' }, placeOf: PlaceOf): ModuleExport[] {
  return table.properties.flatMap((property) =>
    property.type === 'Property'
      ? { name: keyName(property.key) ?? '', ...describe(property.value), ...placeOf(property) }
      : [],
  );
}

function declaredLocals(program: Program, placeOf: PlaceOf): Map<string, Local> {
  const locals = new Map<string, Local>();
  for (const statement of program.body) {
    const declaration = 'declaration' in statement && statement.declaration ? statement.declaration : statement;
    for (const [name, local] of localsOf(declaration, placeOf)) locals.set(name, local);
  }
  return locals;
}

function localsOf(declaration: AnyNode, placeOf: PlaceOf): [string, Local][] {
  if (declaration.type === 'FunctionDeclaration' && declaration.id) {
    return [[declaration.id.name, { kind: 'function', ...placeOf(declaration) }]];
  }
  if (declaration.type === 'ClassDeclaration' && declaration.id) {
    return [[declaration.id.name, { kind: 'class', ...placeOf(declaration) }]];
  }
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap((declarator) =>
    boundNames(declarator.id).map(({ name, node }): [string, Local] => [
      name,
      // esbuild maps the `var` of an import it has rewritten, not the name that it made up.
      { ...describe(declarator.init), ...placeOf(requireOf(declarator.init) ? declaration : node) },
    ]),
  );
}

function describe(init: Expression | null | undefined): Pick<ModuleExport, 'kind' | 'value'> {
  const expression = unwrapName(init);
  if (expression?.type === 'ArrowFunctionExpression' || expression?.type === 'FunctionExpression') {
    return { kind: 'function' };
  }
  if (expression?.type === 'ClassExpression') return { kind: 'class' };
  if (requireOf(expression)) return { kind: 're-export' };
  const value = staticValue(expression);
  return value === undefined ? { kind: 'variable' } : { kind: 'variable', value };
}
