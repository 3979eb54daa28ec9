import remapping from '@jridgewell/remapping';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Program } from 'acorn';
import MagicString from 'magic-string';
import { findCachedFunctions, type CachedFunction } from './cached-functions';
import { CACHED_FUNCTION } from './may-use-cache';
import { findClosures, type Closures } from './closure-values';
import type { ModuleImport } from './transformed-file';

const RUNTIME_IMPORT: ModuleImport = {
  specifier: CACHED_FUNCTION,
  kind: 'import',
  names: [],
  optional: false,
  line: 1,
  column: 1,
};

export interface PrintedModule {
  code: string;
  map: string;
  program: Program;
}

interface CachingModule {
  code: string;
  map: string;
  /** What the code imports beside what is written. */
  imports: ModuleImport[];
}

/**
 * Makes every function that `'use cache'` marks what Next's compiler makes of it: a call that hands the function to
 * Next's cache, with the values it closes over as its first argument, so that they are part of the cache's key.
 * @param module an ES module as esbuild prints it, with its `async` functions
 */
export function compileUseCache(path: string, { code, map, program }: PrintedModule): CachingModule {
  const functions = findCachedFunctions(program, code);
  if (functions.length === 0) return { code, map, imports: [] };
  const text = new MagicString(code);
  const closures = findClosures(
    program,
    functions.map(({ node }) => node),
    argumentName,
  );
  for (const found of functions) wrap(text, code, path, found, closures);
  text.prepend(`import { cached as $$cached__, bound as $$bound__ } from ${JSON.stringify(CACHED_FUNCTION)};`);
  const written = text.generateMap({ hires: true, source: path });
  const traced = remapping([JSON.parse(written.toString()) as never, map], () => null);
  return { code: text.toString(), map: traced.toString(), imports: [RUNTIME_IMPORT] };
}

function wrap(text: MagicString, code: string, path: string, found: CachedFunction, closures: Closures): void {
  const { node, name, kind, directive } = found;
  const bound = closures.boundTexts(node);
  const id = createId(path, found, bound.length > 0);
  const count = argumentCount(found, bound.length > 0) ?? -1;
  const call = `$$cached__(${[kind, id, name].map((part) => JSON.stringify(part)).join(', ')}, ${bound.length}, ${count}, `;
  if (directive) text.remove(directive.start, directive.end);
  rewriteHead(text, code, found, call, bound.length);
  rewriteReferences(text, closures, node);
  const end = bound.length > 0 ? `).bind(null, $$bound__(${JSON.stringify(id)}, ${bound.join(', ')}))` : ')';
  text.appendLeft(node.end, `${isExpressionBody(node) ? '); }' : ''}${end}${found.after}`);
}

/** `async (q) => {` becomes `$$cached__(…, async function inner([$$ACTION_ARG_0], q) {`. */
function rewriteHead(text: MagicString, code: string, found: CachedFunction, call: string, values: number): void {
  const { node, own, start, before } = found;
  const [first] = node.params;
  const last = node.params.at(-1);
  const closure =
    values > 0 ? [`[${Array.from({ length: values }, (_, index) => argumentName(index)).join(', ')}]`] : [];
  const head = `${before}${call}async function${node.generator ? '*' : ''} ${own}(`;
  const body = `) ${isExpressionBody(node) ? '{ return (' : ''}`;
  // an expression may stand in parentheses, which are no part of it
  const bodyStart = isExpressionBody(node) ? code.indexOf('=>', last?.end ?? node.start) + 2 : node.body.start;
  if (!first || !last) {
    text.overwrite(start, bodyStart, `${head}${closure.join('')}${body}`);
    return;
  }
  text.overwrite(start, first.start, `${head}${closure.map((name) => `${name}, `).join('')}`);
  const lines = code.slice(last.end, bodyStart).split('\n').length - 1;
  text.overwrite(last.end, bodyStart, `${body}${'\n'.repeat(lines)}`);
}

function isExpressionBody(node: CachedFunction['node']): boolean {
  return node.body.type !== 'BlockStatement';
}

function rewriteReferences(text: MagicString, closures: Closures, node: CachedFunction['node']): void {
  for (const { at, index, shorthand } of closures.referencesIn(node)) {
    text.overwrite(at.start, at.end, `${shorthand ? `${shorthand}: ` : ''}${argumentName(index)}`);
  }
}

function argumentName(index: number): string {
  return `$$ACTION_ARG_${index}`;
}

/** How many arguments are handed on; undefined for all of them. */
function argumentCount({ node }: CachedFunction, closes: boolean): number | undefined {
  const isRest = node.params.at(-1)?.type === 'RestElement';
  return isRest ? undefined : node.params.length + (closes ? 1 : 0);
}

/** As Next's: what the function is and takes, in a byte, and a hash that no other function of the project has. */
function createId(path: string, found: CachedFunction, closes: boolean): string {
  const count = argumentCount(found, closes);
  const mask = count === undefined || count > 6 ? 0x7f : (0x3f & ~(0x3f >> count)) << 1;
  return (
    bytesToHex(Uint8Array.of(0x80 | mask)) + bytesToHex(sha256(utf8ToBytes(`${path}:${found.index}`))).slice(0, 40)
  );
}
