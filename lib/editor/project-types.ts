import { typescript as ts } from 'monaco-editor/languages/features/typescript/lib/typescriptServices.js';
import {
  TypeScriptWorker,
  type MirrorModel,
  type WorkerContext,
  type WorkerOptions,
} from 'monaco-editor/languages/features/typescript/tsWorker.js';
import type { CompilerOptions, ScriptKind } from 'typescript';
import { NEXT_RELEASES } from '@/lib/project/next-releases';
import { findTraps } from '@/lib/traps/find-traps';
import type { TrapFinding } from '@/lib/traps/trap';
import type { NextVersion } from '@/sandbox/protocol';
import { compilerOptions, ROOT } from './compiler-options';
import { decodeName, withDecodedNames } from './decoded-names';
import { problemOf } from './problem-of';
import type { Surroundings, TypeProblem } from './types-protocol';

const CHECKED = /\.(?:[cm]?[jt]sx?|json)$/;
const PACKAGES = `${ROOT}node_modules/`;

interface WrittenFile {
  text: string;
  version: number;
}

/**
 * Monaco's TypeScript worker, taught what a Next.js project is: its tsconfig.json, the files that Next.js writes, JSON
 * that is imported, and packages that take part only where something names them.
 */
export class ProjectTypes extends TypeScriptWorker {
  readonly #context: WorkerContext;
  readonly #names = new WeakMap<MirrorModel, { name: string; number: number }>();
  #options: CompilerOptions;
  #written = new Map<string, WrittenFile>();
  #folders: { libs: WorkerOptions['extraLibs']; names: Set<string> } | undefined;
  #lastNumber = 0;

  constructor(context: WorkerContext, options: WorkerOptions) {
    super(context, options);
    this.#context = context;
    this.#options = options.compilerOptions;
    this._languageService = withDecodedNames(this._languageService);
  }

  surround({ config, written }: Surroundings): void {
    this.#options = compilerOptions(config, (name) => this._getScriptText(name));
    const files = Object.entries(written).map(([name, text]): [string, WrittenFile] => {
      const known = this.#written.get(name);
      return [name, known?.text === text ? known : { text, version: ++this.#lastNumber }];
    });
    this.#written = new Map(files);
  }

  getProblems(file: string): TypeProblem[] {
    if (!this.getScriptFileNames().includes(file)) return [];
    const service = this.getLanguageService();
    return [
      ...service.getSyntacticDiagnostics(file),
      ...service.getSemanticDiagnostics(file),
      ...service.getSuggestionDiagnostics(file),
    ].map(problemOf);
  }

  getTraps(file: string, next: NextVersion): TrapFinding[] {
    const program = this.getLanguageService().getProgram();
    return program ? findTraps(program, decodeName(file), NEXT_RELEASES[next]) : [];
  }

  override getCompilationSettings(): CompilerOptions {
    return this.#options;
  }

  /**
   * Packages are no roots: a package of which nothing is imported has no say. JSON is one, so that imports of it are
   * resolved anew when it comes and goes.
   */
  override getScriptFileNames(): string[] {
    return this.#ownNames().filter((name) => CHECKED.test(name));
  }

  /** Imports that led nowhere are looked up again. */
  override updateExtraLibs(libs: WorkerOptions['extraLibs']): Promise<void> {
    this.getLanguageService().cleanupSemanticCache();
    return super.updateExtraLibs(libs);
  }

  /** A new model of the same name begins with the same version. */
  override getScriptVersion(name: string): string {
    const model = this._getModel(name);
    if (model) return `${this.#known(model).number}.${model.version}`;
    return this.#written.get(name)?.version.toString() ?? super.getScriptVersion(name);
  }

  override getScriptKind(name: string): ScriptKind {
    return name.endsWith('.json') ? ts.ScriptKind.JSON : super.getScriptKind(name);
  }

  useCaseSensitiveFileNames(): boolean {
    return true;
  }

  directoryExists(folder: string): boolean {
    if (folder.startsWith(PACKAGES) || `${folder}/` === PACKAGES) return this.#libFolders().has(folder);
    return folder === ROOT || this.#ownNames().some((name) => name.startsWith(`${folder}/`));
  }

  /** Asked for `node_modules/@types`, all of which take part. */
  getDirectories(folder: string): string[] {
    const inside = [...this.#libFolders()].filter((name) => name.startsWith(`${folder}/`));
    return [...new Set(inside.map((name) => name.slice(folder.length + 1).split('/')[0] ?? ''))];
  }

  protected override _getModel(name: string): MirrorModel | null {
    return this.#context.getMirrorModels().find((model) => this.#known(model).name === decodeName(name)) ?? null;
  }

  protected override _getScriptText(name: string): string | undefined {
    return this.#written.get(name)?.text ?? super._getScriptText(name);
  }

  #ownNames(): string[] {
    const models = this.#context.getMirrorModels().map((model) => this.#known(model).name);
    return [...models.filter((name) => !name.startsWith(PACKAGES)), ...this.#written.keys()];
  }

  #known(model: MirrorModel): { name: string; number: number } {
    let known = this.#names.get(model);
    if (!known) {
      known = { name: model.uri.toString(true), number: ++this.#lastNumber };
      this.#names.set(model, known);
    }
    return known;
  }

  #libFolders(): Set<string> {
    if (this.#folders?.libs !== this._extraLibs) {
      const names = Object.keys(this._extraLibs).flatMap(foldersOf);
      this.#folders = { libs: this._extraLibs, names: new Set(names) };
    }
    return this.#folders.names;
  }
}

function foldersOf(name: string): string[] {
  const parts = name.slice(ROOT.length).split('/').slice(0, -1);
  return parts.map((_, depth) => ROOT + parts.slice(0, depth + 1).join('/'));
}
