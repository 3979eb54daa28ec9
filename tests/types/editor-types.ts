import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importedPackages } from '@/lib/editor/imported-packages';
import type { Place, Surroundings, TypeProblem } from '@/lib/editor/types-protocol';
import { writtenTypes } from '@/lib/editor/written-types';
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
  updateExtraLibs(libs: Libs): Promise<void>;
}

type EditorWorkerClass = new (
  context: { getMirrorModels(): Model[] },
  options: { compilerOptions: object; extraLibs: Libs },
) => EditorWorker;

const loaded: Promise<EditorWorkerClass> = load();

/** The editor's TypeScript worker, with what the editor packs of types, in this process. */
export async function createEditorTypes() {
  const ProjectTypes = await loaded;
  let models: Model[] = [];
  const worker = new ProjectTypes({ getMirrorModels: () => models }, { compilerOptions: {}, extraLibs: {} });
  let packs = '';

  /** @returns the errors, and where they are asked for the suggestions, of each file of code: `file:line:column code message` */
  return async function check(
    project: Project,
    kinds: TypeProblem['kind'][] = ['error'],
    wanted = [`next-${project.next}`, ...importedPackages(project.files)],
  ): Promise<string[]> {
    models = Object.entries(project.files).flatMap(([file, text]) => {
      if (typeof text !== 'string') return [];
      const known = models.find((model) => model.uri.toString(true) === `file:///${file}` && model.getValue() === text);
      return known ?? modelOf(file, text);
    });
    if (wanted.join() !== packs) await worker.updateExtraLibs(libsOf(wanted));
    packs = wanted.join();
    const written = Object.entries(writtenTypes(project)).map(([file, text]) => [`file:///${file}`, text] as const);
    worker.surround({ config: tsconfigOf(project), written: Object.fromEntries(written) });
    return codeFiles(project).flatMap(([file, text]) =>
      worker
        .getProblems(`file:///${file}`)
        .filter(({ kind }) => kinds.includes(kind))
        .map((problem) => line(file, text, problem)),
    );
  };
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
async function load(): Promise<EditorWorkerClass> {
  const outfile = path.join(cacheFolder, 'bundles/project-types.mjs');
  await build({
    entryPoints: ['lib/editor/project-types.ts'],
    tsconfig: 'tsconfig.base.json',
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const { ProjectTypes } = (await import(pathToFileURL(outfile).href)) as { ProjectTypes: EditorWorkerClass };
  return ProjectTypes;
}
