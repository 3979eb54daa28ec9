import type { AppFile } from '../app-file';
import { findAppFiles } from '../app-files';
import { serverProject } from '../project';
import loadConfig from '../stand-ins/server/config';
import { findRouteTypeErrors, findValidatorErrors } from './route-type-errors';

/** A file whose types do not fit. */
export interface TypeErrorOf {
  file: string;
  message: string;
}

/** @returns what is wrong with the types of the project's route handlers */
export async function findTypeErrors(): Promise<TypeErrorOf[]> {
  const { pageExtensions } = await loadConfig('phase-production-build');
  const files = findAppFiles(pageExtensions);
  const checked = serverProject().release.bundler === 'webpack' ? ['route'] : ['route', 'api'];
  const routes = files.filter(({ kind, file }) => checked.includes(kind) && /\.tsx?$/.test(file));
  return (await Promise.all(routes.map((route) => errorsOf(route, files)))).flat();
}

async function errorsOf(route: AppFile, files: readonly AppFile[]): Promise<TypeErrorOf[]> {
  const isWebpack = serverProject().release.bundler === 'webpack';
  return (isWebpack ? await findRouteTypeErrors(route) : findValidatorErrors(route, files)).map((message) => ({
    file: route.file,
    message,
  }));
}
