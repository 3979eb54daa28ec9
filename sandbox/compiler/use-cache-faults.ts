import type { AnyNode, Program } from 'acorn';
import type { UseCacheRules } from './compiler-release';
import type { PlaceOf } from './place-of';
import { cacheKind, findCachedFunctions, isFunction, type CachedFunction } from './cached-functions';
import { visit } from './syntax-tree';
import type { ModuleExport, Place } from './transformed-file';

interface Fault {
  node: AnyNode;
  message: string;
}

/** What Next's compiler refuses of `'use cache'`, in its words; the first in the file. */
export function findUseCacheFault(
  program: Program,
  exports: readonly ModuleExport[],
  rules: UseCacheRules,
  placeOf: PlaceOf,
): (Place & { message: string }) | undefined {
  const ofNodes = [
    ...misplacedDirectives(program),
    ...directives(program).flatMap((directive) => wrongDirective(directive, rules)),
    ...findCachedFunctions(program, '').flatMap(faultsOf),
    ...instanceMethods(program),
  ];
  const isCached = program.body.some((statement) => cacheKind(statement) !== undefined);
  const faults = [
    ...(isCached ? wrongExports(exports, rules) : []),
    ...ofNodes.map(({ node, message }) => ({ ...placeOf(node), message })),
  ];
  return faults.sort((a, b) => a.line - b.line || a.column - b.column)[0];
}

type Directive = AnyNode & { type: 'ExpressionStatement'; directive: string };

function directives(program: Program): Directive[] {
  const found: Directive[] = [];
  visit(program, (node) => {
    if (node.type === 'ExpressionStatement' && node.directive !== undefined) found.push(node as Directive);
  });
  return found;
}

const KINDS = ['default', 'remote', 'private'];

function wrongDirective(node: Directive, rules: UseCacheRules): Fault[] {
  const kind = cacheKind(node);
  if (kind !== undefined) return KINDS.includes(kind) ? [] : [{ node, message: unknownKind(kind, rules) }];
  const meant = meantBy(node.directive);
  if (!meant) return [];
  return [{ node, message: `Did you mean "${meant}"? "${node.directive}" is not a supported directive name."` }];
}

function unknownKind(kind: string, { cacheHandlers }: UseCacheRules): string {
  return `Unknown cache kind "${kind}". Please configure a cache handler for this kind in the ${cacheHandlers} object in your Next.js config.`;
}

function meantBy(directive: string): string | undefined {
  const [, rest] = /^use cache(.+)$/.exec(directive) ?? [];
  if (rest === undefined) return isSimilar(directive, 'use cache') ? 'use cache' : undefined;
  const kind = rest.replace(/^:?\s*/, '');
  if (kind) return `use cache: ${kind}`;
  return rest.includes(':') ? 'use cache: <cache-kind>' : 'use cache';
}

/** At most two letters wrong, or one too many or too few. */
function isSimilar(a: string, b: string): boolean {
  if (a.length === b.length) {
    const wrong = Array.from(a).filter((letter, index) => letter !== b[index]).length;
    return wrong === 1 || wrong === 2;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const at = Array.from(short).findIndex((letter, index) => letter !== long[index]);
  return at < 0 || long.slice(at + 1) === short.slice(at);
}

function misplacedDirectives(program: Program): Fault[] {
  const found: Fault[] = [];
  visit(program, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (node.type !== 'ExpressionStatement' || node.directive !== undefined || !isCacheText(node.expression)) return;
    const ofFile = parent?.type === 'Program';
    const ofFunction = parent?.type === 'BlockStatement' && isFunction(ancestors.at(-2) as AnyNode);
    if (!ofFile && !ofFunction) return;
    const where = ofFile ? 'file' : 'function body';
    found.push({ node, message: `The "use cache" directive must be at the top of the ${where}.` });
  });
  return found;
}

function isCacheText(node: AnyNode): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && /^use cache(?:: |$)/.test(node.value);
}

function faultsOf({ node }: CachedFunction): Fault[] {
  if (!node.async) return [{ node, message: '"use cache" functions must be async functions.' }];
  const found: Fault[] = [];
  visit(node.body, (inner, ancestors) => {
    const word = forbiddenWord(inner);
    if (!word || ancestors.some((ancestor) => isFunction(ancestor) && ancestor.type !== 'ArrowFunctionExpression'))
      return;
    found.push({ node: inner, message: `"use cache" functions cannot use \`${word}\`.` });
  });
  return found;
}

function forbiddenWord(node: AnyNode): string | undefined {
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'Super') return 'super';
  return node.type === 'Identifier' && node.name === 'arguments' ? 'arguments' : undefined;
}

function instanceMethods(program: Program): Fault[] {
  const found: Fault[] = [];
  visit(program, (node) => {
    if (node.type !== 'MethodDefinition' || node.static) return;
    if (!node.value.body.body.some((statement) => cacheKind(statement) !== undefined)) return;
    const message =
      'It is not allowed to define inline "use cache" annotated class instance methods.\n' +
      'To define cached functions, use functions, object method properties, or static class methods instead.';
    found.push({ node, message });
  });
  return found;
}

function wrongExports(
  exports: readonly ModuleExport[],
  { plainExports }: UseCacheRules,
): (Place & { message: string })[] {
  const message = 'Only async functions are allowed to be exported in a "use cache" file.';
  const isWrong = ({ name, kind, value }: ModuleExport): boolean => {
    if (kind === 'class' || name === '*') return true;
    return !plainExports && (kind === 're-export' || value !== undefined);
  };
  return exports.filter(isWrong).map(({ line, column }) => ({ line, column, message }));
}
