import type { AnyNode, CallExpression, ExportDefaultDeclaration, Expression, Program } from 'acorn';
import { readImportClause } from './import-clause';
import { keyName, staticValue } from './static-value';
import { boundNames, visit } from './syntax-tree';
import type { Directive, ModuleExport, ModuleImport, Place } from './transformed-file';

/** Where a piece of the printed code stands in the file as written. */
export type PlaceOf = (node: AnyNode) => Place;

export interface ModuleShape {
  imports: ModuleImport[];
  exports: ModuleExport[];
  directives: Directive[];
}

/**
 * Reads imports, exports and directives off what esbuild has printed, be it CommonJS or an ES module. Positions are
 * looked up with `placeOf`, import clauses in `source`.
 */
export function analyzeModule(program: Program, source: string, placeOf: PlaceOf): ModuleShape {
  const lines = source.split('\n');
  const locals = declaredLocals(program, placeOf);
  return {
    imports: findImports(program, lines, placeOf),
    exports: findExports(program, locals, placeOf).sort((a, b) => a.line - b.line || a.column - b.column),
    directives: findDirectives(program, lines, placeOf),
  };
}

type Local = Omit<ModuleExport, 'name'>;

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

/** Looks through the `__name(…, 'GET')` of esbuild's `keepNames`. */
function unwrapName(node: Expression | null | undefined): Expression | null | undefined {
  const [named] = (node && argumentsOf(node, '__name')) ?? [];
  return named && named.type !== 'SpreadElement' ? named : node;
}

function isCallOf(node: AnyNode, name: string): boolean {
  return argumentsOf(node, name) !== undefined;
}

function argumentsOf(node: AnyNode, name: string): CallExpression['arguments'] | undefined {
  const matches = node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name;
  return matches ? node.arguments : undefined;
}

/** The `require('x')` in `require('x')` and `__toESM(require('x'))`. */
function requireOf(node: AnyNode | null | undefined): CallExpression | undefined {
  if (node?.type !== 'CallExpression') return undefined;
  if (specifierOf(node) !== undefined) return node;
  return requireOf(argumentsOf(node, '__toESM')?.[0]);
}

function specifierOf(node: AnyNode): string | undefined {
  const [argument] = argumentsOf(node, 'require') ?? [];
  return argument?.type === 'Literal' && typeof argument.value === 'string' ? argument.value : undefined;
}

/* ------------------------------------------------------------------ imports */

function findImports(program: Program, lines: string[], placeOf: PlaceOf): ModuleImport[] {
  const imports: ModuleImport[] = [];
  const used = usedNames(program);
  visit(program, (node, ancestors) => {
    const found = importAt(node, ancestors, lines, placeOf);
    if (!found) return;
    const isUsed = (name: string): boolean =>
      found.names.includes(name) || (used.get(found.local ?? '')?.has(name) ?? false);
    const clause = found.import.kind === 'import' ? readImportClause(lines, found.import) : [];
    imports.push({ ...found.import, names: clause.map((name) => ({ ...name, used: isUsed(name.name) })) });
  });
  return imports;
}

interface FoundImport {
  import: Omit<ModuleImport, 'names'>;
  /** The variable esbuild keeps the other module's exports in. */
  local?: string | undefined;
  names: string[];
}

function importAt(
  node: AnyNode,
  ancestors: readonly AnyNode[],
  lines: string[],
  placeOf: PlaceOf,
): FoundImport | undefined {
  const source = sourceOf(node);
  if (source !== undefined) {
    return {
      import: { specifier: source, kind: 'import', optional: false, ...placeOf(node) },
      names: clauseNames(node),
    };
  }
  if (node.type === 'ImportExpression') {
    const specifier = staticValue(node.source);
    if (typeof specifier !== 'string') return undefined;
    return { import: { specifier, kind: 'dynamic-import', optional: isInTry(ancestors), ...placeOf(node) }, names: [] };
  }
  const specifier = specifierOf(node);
  return specifier === undefined ? undefined : requireAt(specifier, node, ancestors, lines, placeOf);
}

/** Tells an import declaration that esbuild has turned into `require` from a `require` that was written as such. */
function requireAt(
  specifier: string,
  node: AnyNode,
  ancestors: readonly AnyNode[],
  lines: string[],
  placeOf: PlaceOf,
): FoundImport {
  const statement = ancestors[1];
  const place = placeOf(statement ?? node);
  const written = lines[place.line - 1]?.slice(place.column - 1) ?? '';
  if (statement && /^(?:import\b(?!\s*\()|export\b)/.test(written) && isGenerated(statement)) {
    const declarator = statement.type === 'VariableDeclaration' ? statement.declarations[0] : undefined;
    const local = declarator?.id.type === 'Identifier' ? declarator.id.name : undefined;
    return { import: { specifier, kind: 'import', optional: false, ...place }, local, names: [] };
  }
  const kind = specifier.startsWith('react/jsx-') && !isWritten(specifier, lines) ? 'import' : 'require';
  return { import: { specifier, kind, optional: isInTry(ancestors), ...placeOf(node) }, names: [] };
}

function isGenerated(statement: AnyNode): boolean {
  if (statement.type === 'VariableDeclaration') return statement.kind === 'var';
  return statement.type === 'ExpressionStatement' && isCallOf(statement.expression, '__reExport');
}

/** The JSX transform imports a module that the file does not mention. */
function isWritten(specifier: string, lines: string[]): boolean {
  return lines.some((line) => line.includes(specifier));
}

function isInTry(ancestors: readonly AnyNode[]): boolean {
  return ancestors.some(
    (ancestor, index) => ancestor.type === 'TryStatement' && ancestor.block === ancestors[index + 1],
  );
}

function sourceOf(node: AnyNode): string | undefined {
  const declared =
    node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || node.type === 'ExportNamedDeclaration';
  return declared && typeof node.source?.value === 'string' ? node.source.value : undefined;
}

function clauseNames(node: AnyNode): string[] {
  if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') return [];
  return node.specifiers.flatMap((specifier) => {
    if (specifier.type === 'ImportDefaultSpecifier') return ['default'];
    if (specifier.type === 'ImportSpecifier') return keyName(specifier.imported) ?? [];
    return specifier.type === 'ExportSpecifier' ? (keyName(specifier.local) ?? []) : [];
  });
}

/** Variable -> the properties read of it: `import_react.useState` gives `useState`. */
function usedNames(program: Program): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  visit(program, (node) => {
    if (node.type !== 'MemberExpression' || node.computed || node.object.type !== 'Identifier') return;
    if (node.property.type !== 'Identifier') return;
    const names = used.get(node.object.name) ?? new Set();
    used.set(node.object.name, names.add(node.property.name));
  });
  return used;
}

/* ------------------------------------------------------------------ exports */

function findExports(program: Program, locals: Map<string, Local>, placeOf: PlaceOf): ModuleExport[] {
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

/* ------------------------------------------------------------------ directives */

function findDirectives(program: Program, lines: string[], placeOf: PlaceOf): Directive[] {
  const directives: Directive[] = [];
  visit(program, (node, ancestors) => {
    if (node.type !== 'ExpressionStatement' || node.directive === undefined || node.directive === 'use strict') return;
    const ofModule = ancestors.length === 1;
    // esbuild does not map the file's own directives.
    const place = ofModule ? findText(node.directive, lines) : placeOf(node);
    directives.push({ text: node.directive, ofModule, ...place });
  });
  return directives;
}

function findText(directive: string, lines: string[]): Place {
  const line = lines.findIndex((text) => /^\s*['"]/.test(text) && text.includes(directive));
  return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: (lines[line] ?? '').search(/['"]/) + 1 };
}
