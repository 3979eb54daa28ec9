import type { AnyNode, Program } from 'acorn';
import type { PlaceOf } from './place-of';
import { readImportClause } from './import-clause';
import { isCallOf, specifierOf } from './printed-calls';
import { keyName, staticValue } from './static-value';
import { visit } from './syntax-tree';
import type { ModuleImport } from './transformed-file';

/** Finds every import, `import()` and `require` in what esbuild has printed of `lines`, be it CommonJS or an ES module. */
export function findImports(program: Program, lines: string[], placeOf: PlaceOf): ModuleImport[] {
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
  const kind = isJsxRuntime(specifier) && !isWritten(specifier, lines) ? 'import' : 'require';
  return { import: { specifier, kind, optional: isInTry(ancestors), ...placeOf(node) }, names: [] };
}

function isGenerated(statement: AnyNode): boolean {
  if (statement.type === 'VariableDeclaration') return statement.kind === 'var';
  return statement.type === 'ExpressionStatement' && isCallOf(statement.expression, '__reExport');
}

/** What compiled JSX imports, of React or of the library that tsconfig.json names. */
export function isJsxRuntime(specifier: string): boolean {
  return /\/jsx-(?:dev-)?runtime$/.test(specifier);
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
