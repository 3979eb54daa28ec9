import type { AnyNode, MemberExpression, Program } from 'acorn';
import isReference from 'is-reference';
import { analyze, extract_names as namesIn } from 'periscopic';
import type { FunctionNode } from './cached-functions';
import { visit } from './syntax-tree';

/** What a function closes over: a variable, or as much of `a.b.c` as it reads. */
export interface ClosureValue {
  /** The function or block that declares the variable. */
  owner: AnyNode;
  /** `a`, `.b`, `?.c` */
  parts: readonly string[];
}

interface Reference extends ClosureValue {
  /** The variable, then as many of the members around it. */
  chain: readonly AnyNode[];
  shorthand: boolean;
  ancestors: readonly AnyNode[];
  /** The position from which on functions close over the variable. */
  from: number;
}

export interface ClosureReference {
  at: AnyNode;
  /** Which of the function's values it reads. */
  index: number;
  /** The variable's name, where it is `{ a }`. */
  shorthand: string | undefined;
}

export interface Closures {
  valuesOf(node: FunctionNode): readonly ClosureValue[];
  /** What the function reads itself, outside of its parameters and of other functions of the list. */
  referencesIn(node: FunctionNode): ClosureReference[];
  /** The function's values as they are called where it stands, which may be inside of another one of the list. */
  boundTexts(node: FunctionNode): string[];
}

/**
 * Finds what each of the functions closes over, by the rules of Next's compiler: variables of the functions around it,
 * declared before it.
 * @param argumentName what a function calls the values that it is given
 */
export function findClosures(
  program: Program,
  functions: readonly FunctionNode[],
  argumentName: (index: number) => string,
): Closures {
  const references = findReferences(program);
  const values = new Map(
    functions.map((node) => [node as AnyNode, withoutCovered(references.filter((one) => closesOver(node, one)))]),
  );
  const holderOf = (ancestors: readonly AnyNode[]) => ancestors.findLast((ancestor) => values.has(ancestor));
  const valuesOf = (node: AnyNode | undefined) => (node && values.get(node)) ?? [];
  const holders = new Map<AnyNode, AnyNode | undefined>();
  visit(program, (node, ancestors) => {
    if (values.has(node)) holders.set(node, holderOf(ancestors));
  });
  return {
    valuesOf,
    boundTexts(node) {
      const known = valuesOf(holders.get(node));
      return valuesOf(node).map((value) => {
        const index = known.findIndex((one) => isCovered(value, one));
        const rest = value.parts.slice(known[index]?.parts.length ?? 0);
        return (index < 0 ? '' : argumentName(index)) + rest.join('');
      });
    },
    referencesIn: (node) =>
      references.flatMap((one) => {
        if (holderOf(one.ancestors) !== node || !one.ancestors.includes(node.body)) return [];
        const index = valuesOf(node).findIndex((value) => isCovered(one, value));
        const at = one.chain[(valuesOf(node)[index]?.parts.length ?? 0) - 1];
        return at ? [{ at, index, shorthand: one.shorthand ? one.parts[0] : undefined }] : [];
      }),
  };
}

function closesOver(node: FunctionNode, { ancestors, owner, from }: Reference): boolean {
  const depth = ancestors.indexOf(node);
  return depth >= 0 && ancestors.lastIndexOf(owner, depth - 1) >= 0 && from <= node.start;
}

/** `a` covers `a.b`, which needs no place of its own then. */
function withoutCovered(values: readonly ClosureValue[]): ClosureValue[] {
  return values.filter((value, at) => !values.some((other, index) => index !== at && covers(other, value, index < at)));
}

function covers(other: ClosureValue, value: ClosureValue, isEarlier: boolean): boolean {
  return isCovered(value, other) && (isEarlier || other.parts.length < value.parts.length);
}

function isCovered(value: ClosureValue, by: ClosureValue): boolean {
  return value.owner === by.owner && by.parts.every((part, index) => plain(part) === plain(value.parts[index]));
}

function plain(part: string | undefined): string | undefined {
  return part?.replace('?', '');
}

function findReferences(program: Program): Reference[] {
  const { map } = analyze(program as never);
  const found: Reference[] = [];
  visit(program, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (node.type !== 'Identifier' || !parent || !isReference(node, parent as never)) return;
    const owner = ancestors.findLast((ancestor) => map.get(ancestor as never)?.declarations.has(node.name));
    const declaration = owner && (map.get(owner as never)?.declarations.get(node.name) as AnyNode | undefined);
    if (!owner || !declaration) return;
    const chain = chainFrom(node, ancestors);
    found.push({
      owner,
      chain,
      parts: [node.name, ...chain.slice(1).map((member) => partOf(member as MemberExpression))],
      shorthand: parent.type === 'Property' && parent.shorthand,
      ancestors: [...ancestors],
      from: declaration === owner ? owner.start : endOf(declaration, node.name),
    });
  });
  return found;
}

function endOf(declaration: AnyNode, name: string): number {
  if (declaration.type !== 'VariableDeclaration') return declaration.end;
  const declarator = declaration.declarations.find(({ id }) => namesIn(id as never).includes(name));
  return (declarator ?? declaration).end;
}

/** A variable and as much of `a.b.c` as is only read: of what is called or assigned to, the last member is left out. */
function chainFrom(node: AnyNode, ancestors: readonly AnyNode[]): AnyNode[] {
  const chain = [node];
  for (const parent of ancestors.toReversed()) {
    const last = chain.at(-1);
    if (parent.type === 'MemberExpression' && parent.object === last && !parent.computed) {
      chain.push(parent);
      continue;
    }
    const isCalled = parent.type === 'CallExpression' && parent.callee === last;
    const isAssigned = parent.type === 'AssignmentExpression' && parent.left === last;
    if (chain.length > 1 && (isCalled || isAssigned)) chain.pop();
    break;
  }
  return chain;
}

function partOf({ optional, property }: MemberExpression): string {
  return `${optional ? '?' : ''}.${'name' in property ? property.name : ''}`;
}
