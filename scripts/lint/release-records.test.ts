import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { NEXT_RELEASES } from '@/lib/project/next-releases';
import { RELEASES } from '@/sandbox/compiler/releases';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { NEXT_VERSIONS as INSTALLED } from '../lib/next-versions.mjs';

const ROOT = process.cwd();
const PROTOCOL = path.resolve('sandbox/protocol.ts');
/** `'17'` where 16 is the newest. */
const NOT_YET = String(Number(NEXT_VERSIONS.at(-1)) + 1);
const REALMS = ['app', 'components', 'content/*.ts', 'lib', 'sandbox', 'server', 'scripts', 'tests'];

interface Manifest {
  dependencies: { next: string; react: string };
  bundle: { turbopack: boolean };
}

it('one more release compiles nowhere until the records know it', { timeout: 60_000 }, () => {
  expect(filesThatMiss(NOT_YET)).toEqual([
    'lib/project/next-releases.ts',
    'sandbox/compiler/releases.ts',
    'tests/real-next.ts',
  ]);
});

it('every release is installed, in a folder of its own', () => {
  expect(INSTALLED).toEqual(NEXT_VERSIONS);
});

it.each(NEXT_VERSIONS)('the records of Next.js %s say what its folder says', (version) => {
  const manifest = JSON.parse(readFileSync(`sandbox/next-${version}/package.json`, 'utf8')) as Manifest;
  expect(NEXT_RELEASES[version].packages).toMatchObject({
    next: manifest.dependencies.next,
    react: manifest.dependencies.react,
  });
  expect(RELEASES[version].bundler).toBe(manifest.bundle.turbopack ? 'turbopack' : 'webpack');
});

it('the embed API names every release', () => {
  const type = NEXT_VERSIONS.map((version) => `'${version}'`).join(' | ');
  expect(readFileSync('public/embed.js', 'utf8')).toContain(`next: ${type},`);
});

/** Of the files that speak of releases, those with an error that names a release that was added to the protocol. */
function filesThatMiss(version: string): string[] {
  const sources = ts.sys.readDirectory(ROOT, ['.ts', '.tsx'], ['**/node_modules', '**/files', '**/cases'], REALMS);
  const speaking = sources.filter((file) => /NextVersion|NEXT_VERSIONS/.test(readFileSync(file, 'utf8')));
  const program = createProgram(speaking, version);
  const missing = speaking.filter((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .some(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').includes(`'${version}'`)),
  );
  return missing.map((file) => path.relative(ROOT, file)).sort();
}

/** Packages are left out: they know of no release, and their types would take most of the time. */
function createProgram(files: string[], version: string): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
    lib: ['lib.es2023.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (name) => {
    const text = readFile(name);
    return name === PROTOCOL ? text?.replace(/(NEXT_VERSIONS = \[.*?)\]/, `$1, '${version}']`) : text;
  };
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => ({ resolvedModule: ownModule(text, importer) }));
  return ts.createProgram(files, options, host);
}

function ownModule(specifier: string, importer: string): ts.ResolvedModuleFull | undefined {
  if (!/^(?:\.|@\/)/.test(specifier)) return undefined;
  const place = specifier.startsWith('@/')
    ? path.join(ROOT, specifier.slice(2))
    : path.resolve(path.dirname(importer), specifier);
  const found = ['.ts', '.tsx'].find((extension) => ts.sys.fileExists(place + extension));
  return found ? { resolvedFileName: place + found, extension: found } : undefined;
}
