import { isMetadataRouteFile } from 'next/dist/lib/metadata/is-metadata-route';
import { absolutePathToPage } from 'next/dist/shared/lib/page-path/absolute-path-to-page';
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths';
import type { AppFile } from './app-file';
import { PROJECT_ROOT, serverProject } from './project';

/** @returns the project path of the app directory; `app` wins over `src/app` */
export function appFolder(): string | undefined {
  const { disk } = serverProject();
  return ['app', 'src/app'].find((folder) => disk.isFolder(`${PROJECT_ROOT}/${folder}`));
}

/** @returns every file of the app directory that answers requests, in the order in which Next's watcher sees them */
export function findAppFiles(pageExtensions: readonly string[]): AppFile[] {
  const folder = appFolder();
  if (!folder) return [];
  const { disk } = serverProject();
  const found = new Map<string, AppFile>();
  for (const path of sortByExtension(disk.filesBelow(`${PROJECT_ROOT}/${folder}`), pageExtensions)) {
    const appFile = appFileOf(path.slice(PROJECT_ROOT.length + 1), folder, pageExtensions);
    // of two files that make the same page, the last one in Next's order is the one that is compiled
    if (appFile)
      found.set(`${appFile.kind === 'static-metadata' ? 'metadata' : appFile.kind}:${appFile.page}`, appFile);
  }
  return withoutHiddenPages([...found.values()]);
}

/** @returns what a file answers as it is now, if anything. @param file its project path, in the app directory `folder` */
export function appFileOf(file: string, folder: string, pageExtensions: readonly string[]): AppFile | undefined {
  return serverProject().release.classify(file.slice(folder.length + 1), file, pageExtensions);
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
