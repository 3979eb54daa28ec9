import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importedPackages } from '@/lib/editor/imported-packages';
import { besideTraps } from '@/lib/editor/trap-marker';
import type { Place, Surroundings, TypeProblem } from '@/lib/editor/types-protocol';
import { writtenTypes } from '@/lib/editor/written-types';
import type { TrapFinding } from '@/lib/traps/trap';
import type { Project } from '@/lib/project/project';
import { tsconfigOf } from '@/lib/project/tsconfig';
import { cacheFolder } from '../../scripts/lib/paths.mjs';

interface Libs {
  [name: string]: { content: string; version: number };
}

interface Model {
  uri: { toString(skipEncoding?: boolean): string };
  version: number;
  getValue(): string;
}

interface EditorWorker {
  surround(surroundings: Surroundings): void;
  getProblems(file: string): TypeProblem[];
  getTraps(file: string, next: Project['next']): TrapFinding[];
  updateExtraLibs(libs: Libs): Promise<void>;
}

type EditorWorkerClass = new (
  context: { getMirrorModels(): Model[] },
  options: { compilerOptions: object; extraLibs: Libs },
) => EditorWorker;

interface Bundle {
  ProjectTypes: EditorWorkerClass;
  TRAPS: { id: string }[];
}

/** Both of one bundle: they share TypeScript. */
const ENTRY = `
export { ProjectTypes } from './lib/editor/project-types';
export { TRAPS } from './lib/traps/traps';
`;

const loaded: Promise<Bundle> = load();

/** The editor's TypeScript worker, with what the editor packs of types, in this process. */
export async function createEditorTypes() {
  const { ProjectTypes, TRAPS } = await loaded;
  let models: Model[] = [];
  const worker = new ProjectTypes({ getMirrorModels: () => models }, { compilerOptions: {}, extraLibs: {} });
  let packs = '';

  const open = async (project: Project, wanted: string[]) => {
    models = Object.entries(project.files).flatMap(([file, text]) => {
      if (typeof text !== 'string') return [];
      const known = models.find((model) => model.uri.toString(true) === `file:///${file}` && model.getValue() === text);
      return known ?? modelOf(file, text);
    });
    if (wanted.join() !== packs) await worker.updateExtraLibs(libsOf(wanted));
    packs = wanted.join();
    const written = Object.entries(writtenTypes(project)).map(([file, text]) => [`file:///${file}`, text] as const);
    worker.surround({ config: tsconfigOf(project), written: Object.fromEntries(written) });
  };

  /** @returns the errors, and where they are asked for the suggestions, of each file of code: `file:line:column code message` */
  const check = async (
    project: Project,
    kinds: TypeProblem['kind'][] = ['error'],
    wanted = packsOf(project),
  ): Promise<string[]> => {
    await open(project, wanted);
    return codeFiles(project).flatMap(([file, text]) =>
      worker
        .getProblems(`file:///${file}`)
        .filter(({ kind }) => kinds.includes(kind))
        .map((problem) => line(file, text, problem)),
    );
  };

  /** @returns the mistakes of each file of code, by its name */
  const traps = async (project: Project): Promise<Record<string, TrapFinding[]>> => {
    await open(project, packsOf(project));
    const found = codeFiles(project).map(([file]) => [file, worker.getTraps(`file:///${file}`, project.next)] as const);
    return Object.fromEntries(found.filter(([, traps]) => traps.length > 0));
  };

  /** @returns the errors that the editor shows beside the mistakes */
  const beside = async (project: Project): Promise<string[]> => {
    const found = await traps(project);
    return codeFiles(project).flatMap(([file, text]) => {
      const errors = worker.getProblems(`file:///${file}`).filter(({ kind }) => kind === 'error');
      return besideTraps(errors, found[file] ?? []).map((problem) => line(file, text, problem));
    });
  };

  return { check, traps, beside, trapIds: TRAPS.map(({ id }) => id) };
}

function packsOf({ next, files }: Project): string[] {
  return [`next-${next}`, ...importedPackages(files)];
}

export function codeFiles({ files }: Project): [file: string, text: string][] {
  return Object.entries(files).flatMap(([file, text]) =>
    typeof text === 'string' && /\.[cm]?[jt]sx?$/.test(file) ? [[file, text]] : [],
  );
}

export function line(file: string, text: string, { start, code, message }: Place & { code: number; message: string }) {
  const before = text.slice(0, start).split('\n');
  return `${file}:${before.length}:${(before.at(-1) ?? '').length + 1} ${code} ${message}`;
}

/** Monaco names a model with its brackets encoded. */
function modelOf(file: string, text: string): Model {
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  return {
    uri: { toString: (skipEncoding) => `file:///${skipEncoding ? file : encoded}` },
    version: 1,
    getValue: () => text,
  };
}

function libsOf(packs: string[]): Libs {
  const files = packs.flatMap((pack) => {
    const text = readFileSync(path.resolve('public/generated/types', `${pack}.json`), 'utf8');
    return Object.entries(JSON.parse(text) as Record<string, string>);
  });
  return Object.fromEntries(files.map(([name, content]) => [`file:///${name}`, { content, version: 1 }]));
}

/** Monaco's modules cannot be imported in Node.js as they are. */
async function load(): Promise<Bundle> {
  const outfile = path.join(cacheFolder, 'bundles/project-types.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    tsconfig: 'tsconfig.base.json',
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return (await import(pathToFileURL(outfile).href)) as Bundle;
}
