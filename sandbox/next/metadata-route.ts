import * as templates from 'playground:metadata-templates';
import type { AppFile } from './app-file';
import { PROJECT_ROOT, serverProject } from './project';

type Userland = Record<string, unknown>;

/**
 * Makes the module of `robots.ts`, `icon.png`, …: what Next's `next-metadata-route-loader` writes for that file.
 * @returns what a route.ts would export, or a promise of it
 */
export function loadMetadataRoute(appFile: AppFile): Userland | Promise<Userland> {
  const { modules, disk } = serverProject();
  const { name, extension } = nameOf(appFile.file);
  const contentType = contentTypeOf(name, extension);
  if (appFile.kind === 'static-metadata') {
    const base64 = Buffer.from(disk.file(`${PROJECT_ROOT}/${appFile.file}`)?.bytes ?? []).toString('base64');
    return templates[name === 'favicon' ? 'favicon' : 'asset']({
      userland: {},
      base64,
      contentType,
      file: appFile.file,
    });
  }
  const instantiate = (userland: Userland): Userland => {
    const { default: _handler, generateSitemaps: _generate, ...configuration } = userland;
    return {
      ...configuration,
      ...templates[templateOf(name, userland)]({ userland, base64: '', contentType, file: appFile.file }),
    };
  };
  const userland = modules.load(appFile.file) as Userland | Promise<Userland>;
  return userland instanceof Promise ? userland.then(instantiate) : instantiate(userland);
}

function templateOf(name: string, userland: Userland): keyof typeof templates {
  if (name === 'robots' || name === 'manifest') return name;
  if (name === 'sitemap') return 'generateSitemaps' in userland ? 'sitemaps' : 'sitemap';
  return 'generateImageMetadata' in userland ? 'images' : 'image';
}

function nameOf(file: string): { name: string; extension: string } {
  const [name = '', extension = ''] = file.slice(file.lastIndexOf('/') + 1).split('.', 2);
  return { name, extension };
}

const IMAGE_TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
};

/** As the loader's own `getContentType`. */
function contentTypeOf(name: string, extension: string): string {
  if (name === 'favicon' && extension === 'ico') return 'image/x-icon';
  if (name === 'sitemap') return 'application/xml';
  if (name === 'robots') return 'text/plain';
  if (name === 'manifest') return 'application/manifest+json';
  return IMAGE_TYPES[extension] ?? 'text/plain';
}
