import type { AppFile } from '../app-file';
import { findAppFiles } from '../app-files';
import loadConfig from '../load-config';
import { serverProject } from '../project';
import { findRouteTypeErrors, findValidatorErrors } from './route-type-errors';

interface Options {
  shouldRunTypeCheck?: boolean;
  typeCheckPreflight?: boolean;
}

interface TypeCheck {
  version: string;
  typeCheckMode: 'api';
}

/** A file whose types do not fit. */
export interface TypeErrorOf {
  file: string;
  message: string;
}

/**
 * Checks the route handlers' types by what Next generates types for; the rest of TypeScript is left to the editor.
 * Stands in for `next/dist/lib/verify-typescript-setup`.
 */
export async function verifyTypeScriptSetup({ shouldRunTypeCheck, typeCheckPreflight }: Options): Promise<TypeCheck> {
  const errors = shouldRunTypeCheck || typeCheckPreflight ? await findTypeErrors() : [];
  if (errors.length > 0) {
    console.error(serverProject().release.bundler === 'webpack' ? inWebpacksWords(errors) : inValidatorsWords(errors));
    process.exit(1);
  }
  return { version: '5.9.3', typeCheckMode: 'api' };
}

export { verifyTypeScriptSetup as verifyAndRunTypeScript, verifyTypeScriptSetup as verifyAndRunTypeScriptInWorker };

/** @returns what is wrong with the types of the project's route handlers */
export async function findTypeErrors(): Promise<TypeErrorOf[]> {
  const { pageExtensions } = await loadConfig('phase-production-build');
  const files = findAppFiles(pageExtensions);
  const routes = files.filter(({ kind, file }) => kind === 'route' && /\.tsx?$/.test(file));
  return (await Promise.all(routes.map((route) => errorsOf(route, files)))).flat();
}

async function errorsOf(route: AppFile, files: readonly AppFile[]): Promise<TypeErrorOf[]> {
  const isWebpack = serverProject().release.bundler === 'webpack';
  return (isWebpack ? await findRouteTypeErrors(route) : findValidatorErrors(route, files)).map((message) => ({
    file: route.file,
    message,
  }));
}

/** The first error only, as that is where it ends. */
function inWebpacksWords([first]: TypeErrorOf[]): string {
  return `Failed to compile.\n\n${first?.file}\nType error: ${first?.message}\n`;
}

function inValidatorsWords(errors: TypeErrorOf[]): string {
  return `${errors.map(({ message }) => message).join('\n')}\nFailed to type check.\n`;
}
