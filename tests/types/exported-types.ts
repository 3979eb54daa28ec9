import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { appFiles } from '@/lib/export/zip-project';
import { toText } from '@/lib/project/file-content';
import type { Project } from '@/lib/project/project';
import { routesOf } from '@/lib/project/routes-of';
import type { NextVersion } from '@/sandbox/protocol';
import { codeFiles, line } from './editor-types';

const require = createRequire(import.meta.url);

/** Of the packages; those of a project are its own. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What `tsc --noEmit` says of a project that was exported and installed: its own files, after Next.js wrote its types, with
 * the packages of this repository.
 * @returns the errors of each file of code: `file:line:column code message`
 */
export function typeCheckExport(project: Project): string[] {
  const folder = path.resolve('sandbox', `next-${project.next}`, 'exported');
  const files = new Map(
    Object.entries({ ...appFiles(project), ...typesOfNext(project) }).map(([file, content]) => [
      path.join(folder, file),
      toText(content) ?? '',
    ]),
  );
  const { options, roots } = configOf(folder, files);
  const program = ts.createProgram(roots, options, hostOf(options, files));
  return codeFiles(project).flatMap(([file, text]) => {
    const source = program.getSourceFile(path.join(folder, file));
    if (!source) return [];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, length = 0, code, messageText }) =>
        line(file, text, { start, length, code, message: ts.flattenDiagnosticMessageText(messageText, '\n') }),
    );
  });
}

function configOf(folder: string, files: ReadonlyMap<string, string>) {
  const name = [path.join(folder, 'tsconfig.json'), path.join(folder, 'jsconfig.json')].find((file) => files.has(file));
  const { config } = ts.parseConfigFileTextToJson(name ?? '', files.get(name ?? '') ?? '{}') as { config: object };
  const host: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    fileExists: (file) => files.has(file),
    readFile: (file) => files.get(file),
    readDirectory: () => [...files.keys()].filter((file) => /\.tsx?$/.test(file)),
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, host, folder, undefined, name);
  return { options, roots: fileNames };
}

function hostOf(options: ts.CompilerOptions, files: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists, getSourceFile } = host;
  const isFolder = (name: string) => [...files.keys()].some((file) => file.startsWith(`${name}/`));
  return {
    ...host,
    fileExists: (name) => files.has(name) || fileExists(name),
    readFile: (name) => files.get(name) ?? readFile(name),
    directoryExists: (name) => isFolder(name) || Boolean(directoryExists?.(name)),
    getSourceFile(name, version) {
      const own = files.get(name);
      if (own !== undefined) return ts.createSourceFile(name, own, version);
      if (!parsed.has(name)) parsed.set(name, getSourceFile(name, version));
      return parsed.get(name);
    },
  };
}

interface TypeGenerator {
  generateRouteTypesFile(manifest: Record<string, Record<string, unknown>>): string;
}

interface RouteRegex {
  getRouteRegex(route: string): { groups: unknown };
}

/** Written by Next.js itself, where the release does so. */
function typesOfNext(project: Project): Record<string, string> {
  const env = '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n';
  const generator = fileOfNext(project.next, 'server/lib/router-utils/typegen');
  if (generator === null) return { 'next-env.d.ts': env };
  const { generateRouteTypesFile } = require(generator) as TypeGenerator;
  const { getRouteRegex } = require(
    fileOfNext(project.next, 'shared/lib/router/utils/route-regex') ?? '',
  ) as RouteRegex;
  const handlers = routesOf(project.files).map(({ pattern }) => [pattern, getRouteRegex(pattern)] as const);
  const none = { appRoutes: {}, pageRoutes: {}, layoutRoutes: {}, redirectRoutes: {}, rewriteRoutes: {} };
  const types = generateRouteTypesFile({ ...none, appRouteHandlerRoutes: Object.fromEntries(handlers) });
  return { 'next-env.d.ts': `${env}import "./.next/types/routes.d.ts";\n`, '.next/types/routes.d.ts': types };
}

/** Null where the release has no such file. */
function fileOfNext(next: NextVersion, file: string): string | null {
  const manifest = require.resolve('next/package.json', { paths: [path.resolve('sandbox', `next-${next}`)] });
  const found = path.join(path.dirname(manifest), 'dist', `${file}.js`);
  return existsSync(found) ? found : null;
}
