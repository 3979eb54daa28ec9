import type { AnyNode, CallExpression, Expression, Program } from 'acorn';
import type { BeforeBody } from './defer-top-level-await';
import type { PlaceOf } from './place-of';
import { requireOf, specifierOf } from './printed-calls';
import { staticValue } from './static-value';
import { visit } from './syntax-tree';
import type { ModuleImport } from './transformed-file';

/** What stands in a test file's code for all that it imports, to be called before the body. */
const IMPORTS = '__imports';

/** The package that is there from the start: what it mocks is said before anything else is imported. */
const VITEST = 'vitest';

/** Methods of `vi` that vitest moves to the top, before every import. */
const HOISTED = new Set(['mock', 'unmock', 'hoisted']);
/** Methods of `vi` that name a module. */
const NAMES_MODULE = new Set(['mock', 'unmock', 'doMock', 'doUnmock', 'importActual', 'importMock']);

export interface Mocks {
  /** The code, each `vi.mock(import('./a'))` as `vi.mock('./a')`. */
  code: string;
  /** What the calls name, so that it is resolved as an import is. It need not exist. */
  imports(placeOf: PlaceOf): ModuleImport[];
}

/** Finds the modules that `vi.mock` and its like name, in what esbuild has printed as an ES module. */
export function findMocks(program: Program, code: string): Mocks {
  const named: { node: AnyNode; specifier: string }[] = [];
  let rewritten = code;
  visit(program, (node) => {
    const method = viMethod(node);
    const [argument] = method && NAMES_MODULE.has(method) ? argumentsOf(node) : [];
    if (!argument || argument.type === 'SpreadElement') return;
    const specifier = staticValue(argument.type === 'ImportExpression' ? argument.source : argument);
    if (typeof specifier !== 'string') return;
    named.push({ node, specifier });
    if (argument.type !== 'ImportExpression') return;
    const { start, end } = argument;
    const text = JSON.stringify(specifier).padEnd(end - start);
    rewritten = rewritten.slice(0, start) + text + rewritten.slice(end);
  });
  return {
    code: rewritten,
    imports: (placeOf) =>
      named.map(({ node, specifier }) => {
        return { specifier, kind: 'require', names: [], optional: true, ...placeOf(node) };
      }),
  };
}

/** The statements that vitest moves to the top, then the imports. */
export function beforeTests(program: Program): BeforeBody {
  return { statements: program.body.filter(isHoisted), then: `await ${IMPORTS}();` };
}

function isHoisted(statement: AnyNode): boolean {
  if (statement.type === 'ExpressionStatement') return isHoistedCall(statement.expression);
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ init }) => isHoistedCall(init));
}

function isHoistedCall(expression: Expression | null | undefined): boolean {
  if (expression?.type === 'AwaitExpression') return isHoistedCall(expression.argument);
  return HOISTED.has((expression && viMethod(expression)) ?? '');
}

/** @returns `mock` of `vi.mock(…)`, of `vitest.mock(…)`, and of such calls in a chain */
function viMethod(node: AnyNode): string | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  const { object, property } = node.callee;
  if (property.type !== 'Identifier') return null;
  const isVi = object.type === 'Identifier' && (object.name === 'vi' || object.name === 'vitest');
  return isVi || viMethod(object) !== null ? property.name : null;
}

function argumentsOf(node: AnyNode): CallExpression['arguments'] {
  return node.type === 'CallExpression' ? node.arguments : [];
}

/**
 * Has what a test file imports evaluated when its body asks for it, one after the other, and not before: by then the mocks
 * are known.
 * @param code what esbuild has printed as CommonJS
 */
export function awaitImports(code: string, program: Program): string {
  let written = code;
  const loads: string[] = [];
  for (const statement of [...program.body].reverse()) {
    const found = importIn(statement);
    if (!found || found.specifier === VITEST) continue;
    const { name, specifier, init, call } = found;
    const value = `${code.slice(init.start, call.start)}_${code.slice(call.end, init.end)}`;
    loads.unshift(`[${JSON.stringify(specifier)}, (_) => { ${name} = ${value}; }]`);
    written = `${written.slice(0, statement.start)}var ${name};${written.slice(statement.end)}`;
  }
  return `${written}function ${IMPORTS}() { return require.each([${loads.join(', ')}]); }\n`;
}

interface PrintedImport {
  name: string;
  specifier: string;
  init: Expression;
  call: CallExpression;
}

/** `var import_a = __toESM(require("./a"))`, as esbuild prints an import declaration. */
function importIn(statement: AnyNode): PrintedImport | null {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'var') return null;
  const [declarator] = statement.declarations;
  const { id, init } = declarator ?? {};
  if (id?.type !== 'Identifier' || !init) return null;
  const call = requireOf(init);
  const specifier = call && specifierOf(call);
  return call && specifier !== undefined ? { name: id.name, specifier, init, call } : null;
}
