import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { AnyNode, Program } from 'acorn';
import type { TransformOptions, TransformResult } from 'esbuild';
import { analyzeModule, type ModuleShape } from './analyze-module';
import type { Diagnostic } from '../protocol';
import { countBranches } from './count-branches';
import type { CompilerOptions } from './compiler-options';
import type { CompilerRelease, MetadataRules, UseCacheRules } from './compiler-release';
import { compileUseCache } from './compile-use-cache';
import { mayUseCache } from './may-use-cache';
import { asOldProposal, DECORATORS_REFUSED, firstDecorator, hasStandardDecorators } from './decorators';
import { COMPLETION, deferTopLevelAwait, withMap } from './defer-top-level-await';
import { createSyntaxDiagnostic, isTopLevelAwait, messagesOf } from './esbuild-diagnostic';
import { findEnvReads } from './find-env-reads';
import { isJsxRuntime } from './find-imports';
import { awaitImports, beforeTests, findMocks } from './test-file';
import { losesNames } from './lost-names';
import { linkJson, findJsonImports } from './link-json';
import { isCallOf } from './printed-calls';
import { loaderOf } from './source-module';
import { parseCode, visit } from './syntax-tree';
import { findUseCacheFault } from './use-cache-faults';
import type { Place, TransformedFile } from './transformed-file';
import { withoutCommonJs } from './without-commonjs';

/** What is used of esbuild; esbuild-wasm has the same. */
export interface Esbuild {
  transform(input: string, options: TransformOptions): Promise<Pick<TransformResult, 'code' | 'map' | 'warnings'>>;
}

export interface FileOptions extends Omit<CompilerOptions, 'emitDecoratorMetadata'> {
  /** Whose rules hold: of fields of classes, and of what is inlined. */
  bundler: CompilerRelease['bundler'];
  /** Not set where decorators learn no types. */
  metadata?: MetadataRules;
  /** Not set where `'use cache'` means nothing. */
  useCache?: UseCacheRules;
  /** Whether it is a test file: what it mocks is in force before it imports anything. */
  test?: boolean;
  /** Whether its branches say when they are taken. */
  coverage?: boolean;
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
  const settings = createSettings(path, text, options);
  const useCache = mayUseCache(text) ? options.useCache : undefined;
  const { bundler, test = false } = options;
  const coverage = options.coverage === true && !test && !isConfiguration(path);
  const { metadata } = options;
  const source = metadata && text.includes('@') ? await withMetadata(path, text, metadata) : text;
  const steps = (async: boolean) =>
    transformInSteps(esbuild, path, text, settings, { source, async, useCache, bundler, test, coverage });
  try {
    if (test) return await steps(true);
    if (useCache) return await steps(false);
    const file = await transformBody(esbuild, path, { text, source }, settings, bundler);
    return coverage && !file.error && !hasStandardDecorators(file.code) ? await steps(false) : file;
  } catch (error) {
    const messages = messagesOf(error);
    if (!messages) throw error;
    if (test || !isTopLevelAwait(messages)) return createFailure(path, text, messages[0]);
    return steps(true).catch((failure: unknown) => createFailure(path, text, reasonOf(failure)));
  }
}

function createSettings(path: string, text: string, options: FileOptions): TransformOptions {
  const { bundler, experimentalDecorators = false, jsxImportSource } = options;
  // Turbopack does not ask tsconfig.json.
  const useDefineForClassFields = bundler === 'turbopack' || options.useDefineForClassFields === true;
  return {
    loader: loaderOf(path) ?? 'ts',
    sourcefile: path,
    format: 'cjs',
    // Leaves process.env.NODE_ENV to the server.
    platform: 'neutral',
    target: 'es2022',
    supported: { ...NO_ASYNC, 'dynamic-import': true },
    // Any definition costs esbuild as much as a small file.
    ...(/\bmeta\b/.test(text) && { define: { 'import.meta': 'module.meta' } }),
    jsx: 'automatic',
    ...(jsxImportSource !== undefined && { jsxImportSource }),
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { experimentalDecorators, useDefineForClassFields } },
  };
}

/** The parser that this takes is loaded where a project asks for it. */
async function withMetadata(path: string, text: string, rules: MetadataRules): Promise<string> {
  const { addMetadata } = await import('./decorator-metadata');
  return addMetadata(path, text, rules) ?? text;
}

/** A file as it stands in the project, and what esbuild gets of it. */
interface Source {
  text: string;
  source: string;
}

async function transformBody(
  esbuild: Esbuild,
  path: string,
  { text, source }: Source,
  settings: TransformOptions,
  bundler: FileOptions['bundler'],
): Promise<TransformedFile> {
  const { code, map, warnings } = await esbuild.transform(source, settings);
  // Next's compiler refuses what esbuild only warns of.
  const refused = warnings.find((warning) => warning.id === 'assign-to-constant');
  if (refused) return createFailure(path, text, refused);
  const program = parseCode(code, 'script');
  const trace = new TraceMap(map);
  if (!settings.keepNames && losesNames(program, trace))
    return transformBody(esbuild, path, { text, source }, { ...settings, keepNames: true }, bundler);
  const shape = analyzeModule(program, text, createPlaceOf(trace));
  const isDecorated = hasStandardDecorators(code);
  if (isDecorated && bundler === 'webpack')
    return refuse(path, { message: DECORATORS_REFUSED, ...firstDecorator(text) });
  const module = isModule(code, shape);
  const linked = finish(code, program, { path, text }, bundler, module);
  const finished = { code: isDecorated ? asOldProposal(linked) : linked, map };
  return { path, ...(module ? makeStrict(finished) : finished), async: false, ...shape };
}

interface Steps {
  source: string;
  /** Whether the body becomes an async function first, because esbuild does not lower top-level await. */
  async: boolean;
  useCache: FileOptions['useCache'];
  bundler: FileOptions['bundler'];
  test: boolean;
  coverage: boolean;
}

/** Compiles a file of which more has to be rewritten than esbuild does, by way of an ES module. */
async function transformInSteps(
  esbuild: Esbuild,
  path: string,
  text: string,
  settings: TransformOptions,
  { source, async, useCache, bundler, test, coverage }: Steps,
): Promise<TransformedFile> {
  const written = await esbuild.transform(source, { ...settings, format: 'esm', supported: {} });
  const mocks = test ? findMocks(parseCode(written.code, 'module'), written.code) : null;
  const printed = mocks ? { ...written, code: mocks.code } : written;
  const program = parseCode(printed.code, 'module');
  const placeOf = createPlaceOf(new TraceMap(printed.map));
  const shape: ModuleShape = analyzeModule(program, text, placeOf);
  const fault = useCache && findUseCacheFault(program, shape.exports, useCache, placeOf);
  if (fault) {
    const error: Diagnostic = { severity: 'error', file: path, ...fault };
    return { path, code: '', map: '', async: false, ...shape, error };
  }
  const counted = coverage ? countBranches(path, { ...printed, program }) : printed;
  const toCache = coverage ? parseCode(counted.code, 'module') : program;
  const cached = useCache ? compileUseCache(path, { ...counted, program: toCache }) : { ...counted, imports: [] };
  const parsed = useCache ? parseCode(cached.code, 'module') : toCache;
  const linked = async
    ? deferTopLevelAwait(cached.code, parsed, shape.exports, cached.map, mocks ? beforeTests(parsed) : undefined)
    : withMap(cached.code, cached.map);
  const { code, map } = await esbuild.transform(linked, { ...settings, loader: 'js' });
  const imported = mocks ? awaitImports(code, parseCode(code, 'script')) : code;
  const body = async ? `${imported}return ${COMPLETION};\n` : imported;
  const finished = makeStrict({ code: finish(body, parseCode(body, 'script'), { path, text }, bundler, true), map });
  return {
    path,
    ...finished,
    async,
    ...('branches' in counted && { branches: counted.branches }),
    ...shape,
    imports: [...shape.imports, ...cached.imports, ...(mocks?.imports(placeOf) ?? [])],
  };
}

function reasonOf(error: unknown): Parameters<typeof createSyntaxDiagnostic>[2] | undefined {
  const messages = messagesOf(error);
  if (!messages) throw error;
  return messages[0];
}

/** Whether the file has import or export declarations, of which esbuild leaves only traces. */
function isModule(code: string, { imports }: ModuleShape): boolean {
  const declared = imports.some(({ kind, specifier }) => kind === 'import' && !isJsxRuntime(specifier));
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
  return refuse(path, createSyntaxDiagnostic(path, text, message));
}

function refuse(path: string, fault: Place & { message: string }): TransformedFile {
  const error: Diagnostic = { severity: 'error', file: path, ...fault };
  return { path, code: '', map: '', async: false, imports: [], patterns: [], exports: [], directives: [], error };
}

/**
 * Hands `import()` to the server's module registry, puts what a compiler inlines before what would be read of the
 * environment (`inlinedEnv`), and names the file for stack traces.
 */
function finish(
  code: string,
  program: Program,
  { path, text: source }: { path: string; text: string },
  bundler: FileOptions['bundler'],
  module: boolean,
): string {
  const inserted: { at: number; text: string }[] = [];
  const attributed = findJsonImports(source);
  visit(program, (node) => {
    if (node.type === 'ImportExpression') inserted.push({ at: node.start, text: 'require.' });
    if (isCallOf(node, '__toESM')) inserted.push(...linkJson(node, attributed));
    if (module && bundler === 'turbopack') inserted.push(...withoutCommonJs(node, source));
  });
  if (/\benv\b/.test(code) && !isConfiguration(path)) {
    for (const { node, name, asks } of findEnvReads(program, bundler)) {
      const key = JSON.stringify(name);
      const text = `(${key} in inlinedEnv ${asks === 'presence' ? '||' : `? inlinedEnv[${key}] :`} `;
      inserted.push({ at: node.start, text }, { at: node.end, text: ')' });
    }
  }
  const linked = inserted
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), code)
    .replace(TO_NAMESPACE, (start) => `${start}!isNodeMode && mod && mod.__esModule ? mod : `);
  return `${linked}//# sourceURL=${path}\n`;
}

/** `import * as name` of an ES module is the module's own object; esbuild's helper would make a copy, and of a cycle too early. */
const TO_NAMESPACE = /^var __toESM = \(mod, isNodeMode, target\) => /m;

/** Next runs the configuration as it is: nothing has been configured yet. */
function isConfiguration(path: string): boolean {
  return /^next\.config\.\w+$/.test(path);
}

function createPlaceOf(trace: TraceMap): (node: AnyNode) => Place {
  return (node) => {
    const start = node.loc?.start;
    const { line, column } = start ? originalPositionFor(trace, start) : { line: null, column: null };
    return { line: line ?? 1, column: (column ?? 0) + 1 };
  };
}
