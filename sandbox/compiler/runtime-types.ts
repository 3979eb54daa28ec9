import type { AnyNode } from 'acorn';
import { visit } from './syntax-tree';

/** A type in TypeScript's syntax tree. */
export interface TypeNode {
  type: string;
  typeAnnotation?: TypeNode;
  types?: TypeNode[];
  trueType?: TypeNode;
  falseType?: TypeNode;
  literal?: { type: string; value?: unknown };
  typeName?: EntityName;
}

interface EntityName {
  type: string;
  name?: string;
  left?: EntityName;
  right?: EntityName;
}

/** Kinds of types -> the expression that stands for them at run time. All others are objects. */
const KINDS: Readonly<Record<string, string>> = {
  TSVoidKeyword: 'void 0',
  TSUndefinedKeyword: 'void 0',
  TSNullKeyword: 'void 0',
  TSNeverKeyword: 'void 0',
  TSFunctionType: 'Function',
  TSConstructorType: 'Function',
  TSArrayType: 'Array',
  TSTupleType: 'Array',
  TSTypePredicate: 'Boolean',
  TSBooleanKeyword: 'Boolean',
  TSStringKeyword: 'String',
  TSNumberKeyword: 'Number',
  TSBigIntKeyword: 'typeof BigInt === "undefined" ? Object : BigInt',
  TSSymbolKeyword: 'Symbol',
};

/**
 * The expression that stands for a type at run time, as Next's compiler (swc) writes it. A name that has no value then is
 * an object.
 * @param own the class in which the type stands, which is not there yet
 */
export function nameOfType(type: TypeNode | undefined, own: string): string {
  if (!type) return 'void 0';
  switch (type.type) {
    case 'TSParenthesizedType':
      return nameOfType(type.typeAnnotation, own);
    case 'TSLiteralType':
      return nameOfLiteral(type.literal);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return isString(type) ? 'String' : nameOfAll(type.types ?? [], own);
    case 'TSConditionalType':
      return nameOfAll([type.trueType, type.falseType], own);
    case 'TSTypeReference':
      return nameOfReference(type.typeName, own);
    default:
      return KINDS[type.type] ?? 'Object';
  }
}

function nameOfLiteral(literal: TypeNode['literal']): string {
  if (literal?.type === 'TemplateLiteral') return 'String';
  if (typeof literal?.value === 'string') return 'String';
  return typeof literal?.value === 'boolean' ? 'Boolean' : 'Number';
}

function isString({ type, types, literal }: TypeNode): boolean {
  if (type === 'TSUnionType') return (types ?? []).every(isString);
  return type === 'TSStringKeyword' || (type === 'TSLiteralType' && nameOfLiteral(literal) === 'String');
}

/** What they have in common, as far as that is one plain name. */
function nameOfAll(types: readonly (TypeNode | undefined)[], own: string): string {
  const named = types
    .map((type) => (type?.type === 'TSParenthesizedType' ? type.typeAnnotation : type))
    .filter((type) => type?.type !== 'TSNeverKeyword');
  if (named.some((type) => type?.type === 'TSNullKeyword' || type?.type === 'TSUndefinedKeyword')) return 'Object';
  const [first = 'Object', ...others] = named.map((type) => nameOfType(type, own));
  return others.every((name) => name === first && /^\w+$/.test(name)) ? first : 'Object';
}

function nameOfReference(name: EntityName | undefined, own: string): string {
  const parts = partsOf(name);
  if (parts.length === 0 || parts.join('.') === own) return 'Object';
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('.'));
  const missing = paths.map((path) => `typeof ${path} === "undefined"`).join(' || ');
  return `${missing} ? Object : ${parts.join('.')}`;
}

function partsOf(name: EntityName | undefined): string[] {
  if (!name) return [];
  return name.name === undefined ? [...partsOf(name.left), ...partsOf(name.right)] : [name.name];
}

/** The enums of a file -> the class of their values. */
export function kindsOfEnums(program: AnyNode): Map<string, string> {
  const kinds = new Map<string, string>();
  visit(program, (node) => {
    const { type, id, members } = node as unknown as EnumNode;
    if (type !== 'TSEnumDeclaration') return;
    const classes = new Set(members.map(({ initializer }) => (initializer ? classOf(initializer.value) : 'Number')));
    const [only = 'Object'] = classes;
    if (members.length > 0) kinds.set(id.name, classes.size === 1 ? only : 'Object');
  });
  return kinds;
}

interface EnumNode {
  type: string;
  id: { name: string };
  members: { initializer?: { value?: unknown } | null }[];
}

function classOf(value: unknown): string {
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Number' : 'Object';
}
