import type { AnyNode, Program } from 'acorn';
import { encodedMap, decodedMap, TraceMap } from '@jridgewell/trace-mapping';
import type { ModuleExport } from './transformed-file';

/** What the deferred body's promise is called in the code. */
export const COMPLETION = '__completion';

/** What runs in the deferred body before the rest of it. */
export interface BeforeBody {
  /** Statements of the module that move there. */
  statements: readonly AnyNode[];
  /** Code that follows them, on one line. */
  then: string;
}

/**
 * Moves a module's body into an async function, which esbuild can then lower as it lowers any other: imports stay
 * outside, exports become getters on `module.exports`. The body keeps its positions, so that the source map of the
 * module, carried along as a comment, stays true.
 * @param code an ES module as esbuild prints it
 */
export function deferTopLevelAwait(
  code: string,
  program: Program,
  exports: readonly ModuleExport[],
  map: string,
  { statements, then }: BeforeBody = { statements: [], then: '' },
): string {
  const outside: string[] = [];
  let body = code;
  for (const node of program.body) {
    const text = code.slice(node.start, node.end);
    if (statements.includes(node)) {
      body = overwrite(body, node.start, node.end);
      continue;
    }
    if (node.type === 'ImportDeclaration' || ('source' in node && node.source)) {
      outside.push(text.replaceAll('\n', ' '));
      body = overwrite(body, node.start, node.end);
    } else if (node.type === 'ExportNamedDeclaration') {
      body = overwrite(body, node.start, node.declaration ? node.declaration.start : node.end);
    } else if (node.type === 'ExportDefaultDeclaration') {
      body = keepDefault(
        body,
        node.start,
        node.declaration.start,
        'id' in node.declaration && node.declaration.id != null,
      );
    }
  }
  const header = [...outside, 'export {};', `const ${COMPLETION} = (async () => {`, defineExports(program, exports)];
  const first = statements.flatMap((node) => linesOf(code, node));
  const lines = [...header, ...first.map(({ text }) => text), then];
  const moved = [...header.map(() => null), ...first.map(({ line }) => line), null];
  return withMap([...lines, body, '})();'].join('\n'), shiftMap(map, moved));
}

/** The lines of a statement, which esbuild has begun on one of its own, and where they stand in the module. */
function linesOf(code: string, { start, end, loc }: AnyNode): { text: string; line: number }[] {
  const first = (loc?.start.line ?? 1) - 1;
  return code
    .slice(start, end)
    .split('\n')
    .map((text, index) => ({ text, line: first + index }));
}

/** Carries a source map along as a comment, which esbuild follows. */
export function withMap(code: string, map: string): string {
  return `${code}\n//# sourceMappingURL=data:application/json,${encodeURIComponent(map)}\n`;
}

/** Blanks a range without moving what follows. */
function overwrite(code: string, start: number, end: number): string {
  return code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
}

/** `let __default=` is as long as `export default`. */
function keepDefault(code: string, start: number, end: number, isNamed: boolean): string {
  return isNamed ? overwrite(code, start, end) : `${code.slice(0, start)}let __default=${code.slice(start + 14)}`;
}

function defineExports(program: Program, exports: readonly ModuleExport[]): string {
  const locals = localNames(program);
  return exports
    .flatMap(({ name }) => {
      const local = locals.get(name);
      return local
        ? `Object.defineProperty(module.exports, ${JSON.stringify(name)}, { enumerable: true, get: () => ${local} });`
        : [];
    })
    .join(' ');
}

/** Exported name -> the variable that holds it; re-exports are esbuild's business. */
function localNames(program: Program): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of program.body) {
    if (node.type === 'ExportDefaultDeclaration') {
      const id = 'id' in node.declaration ? node.declaration.id : null;
      names.set('default', id && 'name' in id ? id.name : '__default');
    }
    if (node.type !== 'ExportNamedDeclaration' || node.source) continue;
    for (const { local, exported } of node.specifiers) {
      if (local.type === 'Identifier')
        names.set(exported.type === 'Identifier' ? exported.name : String(exported.value), local.name);
    }
  }
  return names;
}

/** Puts lines before the others: null for what is made up, or the number of the line it was before, from 0. */
function shiftMap(map: string, lines: readonly (number | null)[]): string {
  const decoded = decodedMap(new TraceMap(map));
  const first = lines.map((line) => (line === null ? [] : [...(decoded.mappings[line] ?? [])]));
  const mappings = [...first, ...decoded.mappings];
  return JSON.stringify(encodedMap(new TraceMap({ ...decoded, mappings })));
}
