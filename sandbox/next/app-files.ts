import { isMetadataRouteFile } from 'next/dist/lib/metadata/is-metadata-route';
import { absolutePathToPage } from 'next/dist/shared/lib/page-path/absolute-path-to-page';
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths';
import type { AppFile } from './app-file';
import { PROJECT_ROOT, serverProject } from './project';

/** @returns the project path of the app directory; `app` wins over `src/app` */
function appFolder(): string | undefined {
  return findFolder('app');
}

/** @returns `src/` where Next looks for middleware there */
export function sourceFolder(): string {
  return (pagesFolder() ?? appFolder())?.startsWith('src/') ? 'src/' : '';
}

function pagesFolder(): string | undefined {
  return findFolder('pages');
}

function findFolder(name: string): string | undefined {
  const { disk } = serverProject();
  return [name, `src/${name}`].find((folder) => disk.isFolder(`${PROJECT_ROOT}/${folder}`));
}

/** @returns every file that answers requests, in the order in which Next's watcher sees them */
export function findAppFiles(pageExtensions: readonly string[]): AppFile[] {
  const { disk } = serverProject();
  const folders = [appFolder(), pagesFolder()].filter((folder) => folder !== undefined);
  const paths = folders.flatMap((folder) => disk.filesBelow(`${PROJECT_ROOT}/${folder}`));
  const found = new Map<string, AppFile>();
  for (const path of sortByExtension(paths, pageExtensions)) {
    const appFile = appFileOf(path.slice(PROJECT_ROOT.length + 1), pageExtensions);
    // of two files that make the same page, the last one in Next's order is the one that is compiled
    if (appFile)
      found.set(`${appFile.kind === 'static-metadata' ? 'metadata' : appFile.kind}:${appFile.page}`, appFile);
  }
  return withoutHiddenPages([...found.values()]);
}

/** @returns what a file answers as it is now, if anything. @param file its project path */
export function appFileOf(file: string, pageExtensions: readonly string[]): AppFile | undefined {
  const [app, pages] = [appFolder(), pagesFolder()];
  if (app && file.startsWith(`${app}/`))
    return serverProject().release.classify(file.slice(app.length + 1), file, pageExtensions);
  return pages && file.startsWith(`${pages}/`) ? apiFile(file.slice(pages.length), file, pageExtensions) : undefined;
}

/** Of the pages directory only functions run here: no React page does. */
function apiFile(inPages: string, file: string, pageExtensions: readonly string[]): AppFile | undefined {
  const extension = pageExtensions.find((one) => inPages.endsWith(`.${one}`));
  if (extension === undefined) return undefined;
  const page = inPages.slice(0, -extension.length - 1).replace(/\/index$/, '');
  return /^\/api(\/|$)/.test(page) ? { kind: 'api', file, page, pathname: page } : undefined;
}

/** @returns every layout of the app directory: project path -> the route that it lays out */
export function findLayouts(): Map<string, string> {
  const folder = appFolder();
  const { disk } = serverProject();
  const paths = folder ? disk.filesBelow(`${PROJECT_ROOT}/${folder}`) : [];
  const layouts = paths.flatMap((path) => {
    const file = path.slice(PROJECT_ROOT.length + 1);
    const [, page] = /^(?:src\/)?app(\/(?:.*\/)?layout)\.\w+$/.exec(file) ?? [];
    return page === undefined ? [] : [[file, normalizeAppPath(page)] as const];
  });
  return new Map(layouts);
}

/** In development with webpack a route silently wins over a page of the same path. */
function withoutHiddenPages(files: AppFile[]): AppFile[] {
  const { mode, release } = serverProject();
  if (mode === 'production' || release.bundler === 'turbopack') return files;
  const routes = new Set(files.flatMap(({ kind, pathname }) => (kind === 'route' ? pathname : [])));
  return files.filter(({ kind, pathname }) => kind !== 'page' || !routes.has(pathname));
}

/** Of `route.ts` and `route.js`, webpack takes the first in the order of `pageExtensions`, Turbopack the last. */
function sortByExtension(paths: string[], pageExtensions: readonly string[]): string[] {
  const direction = serverProject().release.bundler === 'webpack' ? -1 : 1;
  const rank = (path: string) => direction * pageExtensions.indexOf(path.slice(path.lastIndexOf('.') + 1));
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

/** @returns what a file of the app directory answers, if anything */
export function classifyAppFile(inApp: string, file: string, pageExtensions: readonly string[]): AppFile | undefined {
  if (isMetadataRouteFile(`/${inApp}`, [...pageExtensions], true)) return metadataFile(inApp, file, pageExtensions);
  const match = /^((?:.*\/)?)(route|page)\.(\w+)$/.exec(inApp);
  if (!match || !pageExtensions.includes(match[3] ?? '')) return undefined;
  return appFile(match[2] === 'route' ? 'route' : 'page', `/${match[1]}${match[2]}`, file);
}

/** `robots.ts`, `icon.png`, …: files that make routes by their name. */
function metadataFile(inApp: string, file: string, pageExtensions: readonly string[]): AppFile | undefined {
  const page = absolutePathToPage(`/app/${inApp}`, {
    dir: '/app',
    extensions: [...pageExtensions],
    keepIndex: true,
    pagesType: 'app' as never,
  });
  const {
    modules,
    release: { metadataPage },
  } = serverProject();
  if (isStaticMetadataRouteFile(`/${inApp}`)) return appFile('static-metadata', metadataPage(page, false), file);
  const exported = modules.exportsOf(file);
  const isMany = exported.includes('generateSitemaps') || exported.includes('generateImageMetadata');
  return appFile('metadata', metadataPage(page, isMany), file);
}

function isStaticMetadataRouteFile(path: string): boolean {
  return isMetadataRouteFile(path, [], true);
}

function appFile(kind: AppFile['kind'], page: string, file: string): AppFile | undefined {
  if (page.includes('/_')) return undefined;
  const decoded = page.replace(/%5F/g, '_');
  return { kind, file, page: decoded, pathname: normalizeAppPath(decoded) };
}
