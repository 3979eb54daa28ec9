import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser, type AnyNode } from 'acorn';
import MagicString from 'magic-string';
import type { MetadataRules } from './compiler-release';
import { withMap } from './defer-top-level-await';
import { kindsOfEnums, nameOfType, type TypeNode } from './runtime-types';
import { visit } from './syntax-tree';

/** What the parser adds to acorn's nodes. */
interface Decorated {
  type: string;
  start: number;
  decorators?: AnyNode[];
  typeAnnotation?: { typeAnnotation: TypeNode };
}
interface Parameter extends Decorated {
  /** Of `private name: string`. */
  parameter?: Parameter;
  /** Of `name: string = ''`. */
  left?: Parameter;
}
interface Member extends Decorated {
  kind?: 'constructor' | 'method' | 'get' | 'set';
  /** An overload has no body. */
  value?: { params: Parameter[]; async: boolean; returnType?: { typeAnnotation: TypeNode }; body?: unknown };
}
interface Class extends Decorated {
  id: { name: string } | null;
  body: { body: Member[] };
}

/** Compiled code has it once, after everything else. */
const HELPER = `
function _ts_metadata(k, v) { return typeof Reflect === "object" && typeof Reflect.metadata === "function" ? Reflect.metadata(k, v) : () => {}; }`;

/**
 * Adds what tsconfig.json asks for with `emitDecoratorMetadata`: a last decorator wherever there is one, which tells
 * `Reflect.metadata` the types there, as Next's compiler (swc) serializes them.
 * @returns the source with its map; null where nothing is decorated, or where it cannot be read
 */
export function addMetadata(path: string, text: string, rules: MetadataRules): string | null {
  const program = parse(path, text);
  if (!program) return null;
  const source = new MagicString(text);
  const enums = kindsOfEnums(program);
  visit(program, (node) => {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
      addToClass(source, node as unknown as Class, { ...rules, enums });
  });
  if (!source.hasChanged()) return null;
  source.append(HELPER);
  return withMap(source.toString(), source.generateMap({ source: path, hires: true }).toString());
}

function parse(path: string, text: string): AnyNode | null {
  const options = { ecmaVersion: 'latest', sourceType: 'module', locations: true } as const;
  try {
    return Parser.extend(tsPlugin({ jsx: path.endsWith('x') })).parse(text, options);
  } catch {
    // esbuild says what is wrong with it
    return null;
  }
}

type Annotation = { typeAnnotation: TypeNode } | undefined;

interface Rules extends MetadataRules {
  /** Name -> the class of its values. */
  enums: ReadonlyMap<string, string>;
}

function addToClass(source: MagicString, node: Class, { enums, accessors, enumsOfParameters }: Rules): void {
  const own = node.id?.name ?? '';
  const typeOf = (annotation: Annotation) => nameOfType(annotation?.typeAnnotation, own);
  const typeOfValue = (annotation: Annotation) => enumOf(annotation, enums) ?? typeOf(annotation);
  const typeOfParameter = enumsOfParameters ? typeOfValue : typeOf;

  for (const member of node.body.body) {
    const { value, kind } = member;
    if (kind === undefined) {
      if (member.typeAnnotation) add(source, member, [], { type: typeOfValue(member.typeAnnotation) });
      continue;
    }
    if (!value?.body) continue;
    const { params, returnType, async } = value;
    const types = params.map((one) => typeOfParameter(annotationOf(one)));
    const isAccessor = accessors && (kind === 'get' || kind === 'set');
    const type = !isAccessor ? 'Function' : kind === 'get' ? typeOfValue(returnType) : typeOf(annotationOf(params[0]));
    const returns = kind !== 'constructor' && !isAccessor;
    add(source, kind === 'constructor' ? node : member, params, {
      type,
      paramtypes: `[${types.join(', ')}]`,
      ...(returns && { returntype: async ? 'Promise' : typeOfValue(returnType) }),
    });
  }
}

/** The last decorator is the first to be called, and those of parameters come after all others. */
function add(
  source: MagicString,
  { decorators = [] }: Decorated,
  parameters: readonly Parameter[],
  design: Record<string, string>,
): void {
  const isOfParameters = parameters.some((one) => decoratorsOf(one).length > 0);
  const last = isOfParameters ? parameters.at(-1) : undefined;
  const after = last ? decoratorsOf(last).at(-1) : decorators.at(-1);
  const at = after?.end ?? last?.start;
  if (at === undefined) return;
  const all = Object.entries(design).map(([key, type]) => ` @_ts_metadata("design:${key}", ${type}) `);
  source.appendLeft(at, all.join(''));
}

function decoratorsOf(parameter: Parameter): AnyNode[] {
  return parameter.decorators ?? parameter.parameter?.decorators ?? parameter.left?.decorators ?? [];
}

function annotationOf(parameter: Parameter | undefined): Annotation {
  if (!parameter) return undefined;
  return parameter.typeAnnotation ?? annotationOf(parameter.parameter ?? parameter.left);
}

function enumOf(annotation: Annotation, enums: ReadonlyMap<string, string>): string | undefined {
  const { type, typeName } = annotation?.typeAnnotation ?? {};
  return type === 'TSTypeReference' ? enums.get(typeName?.name ?? '') : undefined;
}
