import type { AnyNode, ArrowFunctionExpression, FunctionDeclaration, FunctionExpression, Program } from 'acorn';
import { keyName } from './static-value';
import { visit } from './syntax-tree';

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** A function whose answers are cached, and how its text becomes an expression. */
export interface CachedFunction {
  node: FunctionNode;
  name: string;
  /** What it calls itself; empty for one that has no name of its own. */
  own: string;
  /** `default`, or what follows `use cache:` */
  kind: string;
  /** The directive in its body; null where the file's holds. */
  directive: AnyNode | null;
  /** Which of the file's cached functions it is. */
  index: number;
  /** Where the head begins that is replaced by `before`, a call, and `async function`. */
  start: number;
  before: string;
  /** Stands behind the call. */
  after: string;
}

/** The functions that `'use cache'` marks, by themselves or as exports of a marked file; inner ones first. */
export function findCachedFunctions(program: Program, code: string): CachedFunction[] {
  const ofFile = program.body.map(cacheKind).find((kind) => kind !== undefined);
  const exported = ofFile === undefined ? new Set<AnyNode>() : exportedFunctions(program);
  const found: CachedFunction[] = [];
  visit(program, (node, ancestors) => {
    if (!isFunction(node)) return;
    const directive = directiveOf(node);
    const kind = directive ? cacheKind(directive) : exported.has(node) ? ofFile : undefined;
    if (kind === undefined) return;
    found.push({ node, kind, directive, index: found.length, ...placeIn(node, ancestors, code) });
  });
  return found.reverse();
}

export function isFunction(node: AnyNode): node is FunctionNode {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

/** @returns the kind of cache that a directive asks for */
export function cacheKind(statement: AnyNode): string | undefined {
  if (statement.type !== 'ExpressionStatement' || statement.directive === undefined) return undefined;
  const match = /^use cache(?:: (.+))?$/.exec(statement.directive);
  return match ? (match[1] ?? 'default') : undefined;
}

function directiveOf({ body }: FunctionNode): AnyNode | null {
  if (body.type !== 'BlockStatement') return null;
  return body.body.find((statement) => cacheKind(statement) !== undefined) ?? null;
}

/** The functions that a module declares or holds in variables, and exports. */
function exportedFunctions(program: Program): Set<AnyNode> {
  const listed = new Set(
    program.body.flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration' && !statement.source
        ? statement.specifiers.map(({ local }) => keyName(local))
        : [],
    ),
  );
  return new Set(
    program.body.flatMap((statement): AnyNode[] => {
      if (statement.type === 'ExportDefaultDeclaration') return [statement.declaration];
      const isExport = statement.type === 'ExportNamedDeclaration';
      const declaration = isExport ? statement.declaration : statement;
      if (declaration?.type === 'FunctionDeclaration')
        return isExport || listed.has(declaration.id.name) ? [declaration] : [];
      if (declaration?.type !== 'VariableDeclaration') return [];
      return declaration.declarations.flatMap(({ id, init }) =>
        init && (isExport || (id.type === 'Identifier' && listed.has(id.name))) ? [init] : [],
      );
    }),
  );
}

type Placed = Pick<CachedFunction, 'name' | 'own' | 'start' | 'before' | 'after'>;

function placeIn(node: FunctionNode, ancestors: readonly AnyNode[], code: string): Placed {
  const parent = ancestors.at(-1);
  if (node.type === 'FunctionDeclaration') return placeDeclaration(node, parent);
  const inPlace = { start: node.start, before: '', after: '' };
  if ('id' in node && node.id) return { ...inPlace, name: node.id.name, own: node.id.name };
  if (parent?.type === 'Property' && parent.method) return placeMember(parent, code, ': ', '');
  if (parent?.type === 'MethodDefinition') return placeMember(parent, code, ' = ', ';');
  if (parent?.type === 'Property' && parent.value === node)
    return { ...inPlace, name: keyName(parent.key) ?? '', own: '' };
  const variable = variableOf(parent);
  const name = variable ?? (parent?.type === 'ExportDefaultDeclaration' ? 'default' : '');
  return { ...inPlace, name, own: variable ?? '' };
}

/** A declaration becomes a variable, as in Next's compiler: it cannot be called before it is reached. */
function placeDeclaration(node: FunctionDeclaration, parent: AnyNode | undefined): Placed {
  const name = (node.id as { name: string } | null)?.name;
  if (name === undefined) return { name: 'default', own: '', start: node.start, before: '', after: ';' };
  const isDefault = parent?.type === 'ExportDefaultDeclaration';
  return {
    name,
    own: name,
    start: isDefault ? parent.start : node.start,
    before: `var ${name} = `,
    after: isDefault ? `; export default ${name};` : ';',
  };
}

/** A method becomes a property, a static method of a class a static field. */
function placeMember(
  member: AnyNode & { type: 'Property' | 'MethodDefinition' },
  code: string,
  assign: string,
  after: string,
): Placed {
  const key = code.slice(member.key.start, member.key.end);
  const isStatic = member.type === 'MethodDefinition' && member.static ? 'static ' : '';
  const before = `${isStatic}${member.computed ? `[${key}]` : key}${assign}`;
  return { name: keyName(member.key) ?? '', own: '', start: member.start, before, after };
}

function variableOf(parent: AnyNode | undefined): string | undefined {
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  const isAssigned = parent?.type === 'AssignmentExpression' && parent.left.type === 'Identifier';
  return isAssigned ? (parent.left as { name: string }).name : undefined;
}
