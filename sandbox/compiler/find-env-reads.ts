import type { AnyNode, Expression, Program, VariableDeclaration, VariableDeclarator } from 'acorn';
import { analyze, type Scope } from 'periscopic';
import type { CompilerRelease } from './compiler-release';
import { keyName } from './static-value';
import { boundNames, visit } from './syntax-tree';

/** A place where the code asks for one variable of its environment, and which one is known before the code runs. */
export interface EnvRead {
  node: AnyNode;
  name: string;
  /** Whether it asks for the value, or whether there is one: `'NAME' in process.env`. */
  asks: 'value' | 'presence';
}

/** Where a node stands: the nodes around it, outermost first. */
type Around = readonly AnyNode[];

/** Finds what a bundler writes values in place of: webpack what is named literally, Turbopack what it can work out as well. */
export function findEnvReads(program: Program, bundler: CompilerRelease['bundler']): EnvRead[] {
  const { map, scope: outermost } = analyze(program as never);
  const assigned = assignedNames(program);
  const canFollow = bundler === 'turbopack';
  const reads: EnvRead[] = [];
  /** Variables that are being looked into: `var a = b, b = a` leads nowhere. */
  const followed = new Set<VariableDeclarator>();

  const scopeOf = (node: AnyNode): Scope | undefined => (node === program ? outermost : map.get(node as never));

  /** @returns the variable's declaration and what stands around it; null for a global or a parameter */
  function declarationOf(name: string, around: Around): { declarator: VariableDeclarator; around: Around } | null {
    const depth = around.findLastIndex((node) => scopeOf(node)?.declarations.has(name));
    const owner = around[depth];
    const declaration = owner && (scopeOf(owner)?.declarations.get(name) as AnyNode | undefined);
    if (declaration?.type !== 'VariableDeclaration' || assigned.has(name)) return null;
    const declarator = declaratorOf(declaration, name);
    return declarator ? { declarator, around: around.slice(0, depth + 1) } : null;
  }

  /** Looks at what a variable was declared with. */
  function follow<Result>(
    node: AnyNode,
    around: Around,
    look: (declarator: VariableDeclarator & { init: Expression }, around: Around) => Result,
  ): Result | null {
    const found = node.type === 'Identifier' ? declarationOf(node.name, around) : null;
    if (!found?.declarator.init || followed.has(found.declarator)) return null;
    followed.add(found.declarator);
    const result = look({ ...found.declarator, init: found.declarator.init }, found.around);
    followed.delete(found.declarator);
    return result;
  }

  const isGlobal = (name: string, around: Around) => !around.some((node) => scopeOf(node)?.declarations.has(name));

  function isProcess(node: AnyNode, around: Around): boolean {
    return node.type === 'Identifier' && node.name === 'process' && isGlobal('process', around);
  }

  function isEnvironment(node: AnyNode, around: Around): boolean {
    if (node.type === 'ChainExpression') return isEnvironment(node.expression, around);
    if (node.type === 'MemberExpression') {
      const isEnv = !node.computed && node.property.type === 'Identifier' && node.property.name === 'env';
      return isEnv && isProcess(node.object, around) && !(node.optional && canFollow);
    }
    const isIt = follow(node, around, ({ id, init }, there) => {
      if (id.type === 'Identifier') return isEnvironment(init, there);
      return canFollow && isProcess(init, there) && node.type === 'Identifier' && keyOf(id, node.name) === 'env';
    });
    return isIt ?? false;
  }

  /** @returns the text that an expression has whatever happens */
  function textOf(node: AnyNode, around: Around): string | null {
    if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
    if (node.type === 'TemplateLiteral') {
      const inner = node.expressions.map((expression) => (canFollow ? textOf(expression, around) : null));
      if (inner.includes(null)) return null;
      return node.quasis.map(({ value }, index) => `${value.cooked ?? ''}${inner[index] ?? ''}`).join('');
    }
    if (!canFollow) return null;
    if (node.type === 'BinaryExpression' && node.operator === '+') {
      const [left, right] = [textOf(node.left, around), textOf(node.right, around)];
      return left === null || right === null ? null : left + right;
    }
    return follow(node, around, ({ id, init }, there) => (id.type === 'Identifier' ? textOf(init, there) : null));
  }

  visit(program, (node, around) => {
    if (node.type === 'MemberExpression' && !isTarget(node, around.at(-1)) && isEnvironment(node.object, around)) {
      const name = node.computed ? textOf(node.property, around) : (keyName(node.property) ?? null);
      if (name !== null) reads.push({ node, name, asks: 'value' });
    }
    if (node.type === 'BinaryExpression' && node.operator === 'in' && canFollow && isEnvironment(node.right, around)) {
      const name = textOf(node.left, around);
      if (name !== null) reads.push({ node, name, asks: 'presence' });
    }
  });
  return reads;
}

function declaratorOf({ declarations }: VariableDeclaration, name: string): VariableDeclarator | undefined {
  return declarations.find(({ id }) => boundNames(id).some((bound) => bound.name === name));
}

/** @returns the property that a pattern such as `{ env: outer }` binds to a name */
function keyOf(pattern: AnyNode, name: string): string | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  const property = pattern.properties.find(
    (one) => one.type === 'Property' && one.value.type === 'Identifier' && one.value.name === name,
  );
  return property?.type === 'Property' && !property.computed ? keyName(property.key) : undefined;
}

function assignedNames(program: Program): Set<string> {
  const names = new Set<string>();
  visit(program, (node) => {
    const target =
      node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : null;
    for (const { name } of target ? boundNames(target) : []) names.add(name);
  });
  return names;
}

/** Whether the node is what is assigned to, or deleted. */
function isTarget(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'AssignmentExpression') return parent.left === node;
  return parent?.type === 'UpdateExpression' || (parent?.type === 'UnaryExpression' && parent.operator === 'delete');
}
