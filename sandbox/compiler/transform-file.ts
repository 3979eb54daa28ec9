import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { AnyNode, Program } from 'acorn';
import type { TransformOptions, TransformResult } from 'esbuild';
import { analyzeModule, type ModuleShape } from './analyze-module';
import { COMPLETION, deferTopLevelAwait } from './defer-top-level-await';
import { createSyntaxDiagnostic, isTopLevelAwait, messagesOf } from './esbuild-diagnostic';
import { losesNames } from './lost-names';
import { loaderOf } from './source-module';
import { parseCode, visit } from './syntax-tree';
import type { Place, TransformedFile } from './transformed-file';

/** What is used of esbuild; esbuild-wasm has the same. */
export interface Esbuild {
  transform(input: string, options: TransformOptions): Promise<Pick<TransformResult, 'code' | 'map' | 'warnings'>>;
}

export interface FileOptions {
  /** How a TypeScript class makes its fields: by definition (Next 16) or by assignment (Next 14 and 15). */
  classFields: 'define' | 'assign';
}

const NO_ASYNC = { 'async-await': false, 'async-generator': false, 'for-await': false };

/**
 * Compiles one file of a project; see TransformedFile for what comes out. No `async` or `await` is left in the code, because
 * the server carries its async context along promises. A syntax error is in the answer; anything else rejects.
 */
export async function transformFile(
  esbuild: Esbuild,
  path: string,
  text: string,
  options: FileOptions,
): Promise<TransformedFile> {
  const settings = createSettings(path, options);
  try {
    return await transformBody(esbuild, path, text, settings);
  } catch (error) {
    const messages = messagesOf(error);
    if (!messages) throw error;
    if (isTopLevelAwait(messages)) return transformAsyncModule(esbuild, path, text, settings);
    return createFailure(path, text, messages[0]);
  }
}

function createSettings(path: string, { classFields }: FileOptions): TransformOptions {
  return {
    loader: loaderOf(path) ?? 'ts',
    sourcefile: path,
    format: 'cjs',
    // Leaves process.env.NODE_ENV to the server.
    platform: 'neutral',
    target: 'es2022',
    supported: { ...NO_ASYNC, 'dynamic-import': true },
    define: { 'import.meta': 'module.meta' },
    jsx: 'automatic',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: classFields === 'define' } },
  };
}

async function transformBody(
  esbuild: Esbuild,
  path: string,
  text: string,
  settings: TransformOptions,
): Promise<TransformedFile> {
  const { code, map, warnings } = await esbuild.transform(text, settings);
  // Next's compiler refuses what esbuild only warns of.
  const refused = warnings.find((warning) => warning.id === 'assign-to-constant');
  if (refused) return createFailure(path, text, refused);
  const program = parseCode(code, 'script');
  const trace = new TraceMap(map);
  if (!settings.keepNames && losesNames(program, trace))
    return transformBody(esbuild, path, text, { ...settings, keepNames: true });
  const shape = analyzeModule(program, text, createPlaceOf(trace));
  const finished = { code: finish(code, program, path), map };
  return { path, ...(isModule(code, shape) ? makeStrict(finished) : finished), async: false, ...shape };
}

/** Compiles a file with top-level await, which esbuild does not lower: the body becomes an async function first. */
async function transformAsyncModule(
  esbuild: Esbuild,
  path: string,
  text: string,
  settings: TransformOptions,
): Promise<TransformedFile> {
  try {
    const written = await esbuild.transform(text, { ...settings, format: 'esm', supported: {} });
    const program = parseCode(written.code, 'module');
    const shape: ModuleShape = analyzeModule(program, text, createPlaceOf(new TraceMap(written.map)));
    const deferred = deferTopLevelAwait(written.code, program, shape.exports, written.map);
    const { code, map } = await esbuild.transform(deferred, { ...settings, loader: 'js' });
    const body = `${code}return ${COMPLETION};\n`;
    const finished = makeStrict({ code: finish(body, parseCode(body, 'script'), path), map });
    return { path, ...finished, async: true, ...shape };
  } catch (error) {
    const messages = messagesOf(error);
    if (!messages) throw error;
    return createFailure(path, text, messages[0]);
  }
}

/** Whether the file has import or export declarations, of which esbuild leaves only traces. */
function isModule(code: string, { imports }: ModuleShape): boolean {
  const declared = imports.some(({ kind, specifier }) => kind === 'import' && !specifier.startsWith('react/jsx-'));
  return declared || code.includes('__toCommonJS(');
}

/** Modules are strict by definition; a directive makes a function's body so. */
function makeStrict({ code, map }: { code: string; map: string }): { code: string; map: string } {
  const shifted = map.replace('"mappings": "', '"mappings": ";');
  return { code: `"use strict";\n${code}`, map: shifted };
}

function createFailure(
  path: string,
  text: string,
  message: Parameters<typeof createSyntaxDiagnostic>[2] | undefined,
): TransformedFile {
  if (!message) throw new Error(`Failed to compile ${path}: esbuild gave no reason.`);
  const error = createSyntaxDiagnostic(path, text, message);
  return { path, code: '', map: '', async: false, imports: [], exports: [], directives: [], error };
}

/** Hands `import()` to the server's module registry and names the file for stack traces. */
function finish(code: string, program: Program, path: string): string {
  const starts: number[] = [];
  visit(program, (node) => {
    if (node.type === 'ImportExpression') starts.push(node.start);
  });
  const linked = starts
    .sort((a, b) => b - a)
    .reduce((text, start) => `${text.slice(0, start)}require.${text.slice(start)}`, code);
  return `${linked}//# sourceURL=${path}\n`;
}

function createPlaceOf(trace: TraceMap): (node: AnyNode) => Place {
  return (node) => {
    const start = node.loc?.start;
    const { line, column } = start ? originalPositionFor(trace, start) : { line: null, column: null };
    return { line: line ?? 1, column: (column ?? 0) + 1 };
  };
}
