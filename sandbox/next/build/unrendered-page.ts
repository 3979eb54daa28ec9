import { htmlPage } from '../html-pages';
import { serverProject } from '../project';

/** A page that Next's build wants prerendered. */
export interface ExportPath {
  page: string;
  path: string;
  _isAppDir?: boolean;
}

/** Where what is prerendered goes: the app directory's pages below `distDir`, others to `outDir`. */
export interface ExportFolders {
  distDir: string;
  outDir: string;
}

/** @returns whether the app directory's page, such as `/api/users/route`, is a route handler or metadata route */
export function isRouteHandlerPage(page: string): boolean {
  return page.endsWith('/route');
}

/** Writes a page that is not rendered here, as if it had been. @returns what Next wants to know of a static page, old and new */
export function exportUnrendered({ path, _isAppDir }: ExportPath, { distDir, outDir }: ExportFolders): unknown {
  const status = path === '/404' || path === '/_not-found' ? 404 : path === '/500' ? 500 : 200;
  const file = `${_isAppDir ? `${distDir}/server/app` : outDir}${path === '/' ? '/index' : path}`;
  const { disk } = serverProject();
  // Next copies it to where a server looks for its error page first; errors are plain text without
  if (path !== '/_global-error') disk.write(`${file}.html`, htmlPage(status, null));
  if (path !== '/_global-error' && _isAppDir) for (const type of ['rsc', 'meta']) disk.write(`${file}.${type}`, '{}');
  const shell = {
    hasEmptyStaticShell: false,
    hasEmptyPrelude: false,
    hasPendingUi: false,
    hasPostponed: false,
    htmlSize: 1,
  };
  const cacheControl = { revalidate: false, expire: undefined };
  return { cacheControl, revalidate: false, metadata: { status, headers: {} }, duration: 0, ...shell };
}
