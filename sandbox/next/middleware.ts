import { warnOnce } from 'next/dist/build/output/log';
import { readConfigExport } from './config-export';
import type { NextConfigComplete } from './next-release';
import { PROJECT_ROOT, serverProject } from './project';

export interface MiddlewareFile {
  /** Project path of `middleware.ts` or `proxy.ts`. */
  file: string;
  /** `/middleware`, `/src/middleware`, `/proxy`, … */
  page: string;
  matchers: { regexp: string; originalSource: string }[];
  runtime: 'edge' | 'nodejs';
}

/** What every release exports, but not in its types. */
interface PageStaticInfo {
  getMiddlewareMatchers(matcher: unknown, config: NextConfigComplete): MiddlewareFile['matchers'];
  getPageStaticInfo(options: Record<string, unknown>): Promise<unknown>;
}

/** Loaded where there is middleware: it brings a library along that takes its time. */
const pageStaticInfo = () => require('next/dist/build/analysis/get-page-static-info') as unknown as PageStaticInfo;

const EVERY_PATH = [{ regexp: '^/.*$', originalSource: '/:path*' }];

/**
 * Finds `middleware.ts` (and, where the release has it, `proxy.ts`) at the root or in `src/`.
 * @throws where both are there, in Next's words
 */
export async function findMiddleware(config: NextConfigComplete, folder: string): Promise<MiddlewareFile | null> {
  const { release } = serverProject();
  const [middleware, proxy] = ['middleware', 'proxy'].map((name) =>
    findFile(`${folder}${name}`, config.pageExtensions),
  );
  if (middleware && proxy && release.hasProxy) {
    throw new Error(
      `Both middleware file "./${middleware}" and proxy file "./${proxy}" are detected. Please use "./${proxy}" only. ` +
        'Learn more: https://nextjs.org/docs/messages/middleware-to-proxy',
    );
  }
  const file = (release.hasProxy ? proxy : undefined) ?? middleware;
  if (!file) return null;
  const { matcher, runtime } = await readConfig(file);
  return {
    file,
    page: `/${file.replace(/\.\w+$/, '')}`,
    matchers: matcher === undefined ? EVERY_PATH : pageStaticInfo().getMiddlewareMatchers(matcher, config),
    runtime: file === proxy || runtime === 'nodejs' ? 'nodejs' : 'edge',
  };
}

/** Prints what `next dev` has to say of the file when it starts. */
export async function warnAboutMiddleware({ file, page }: MiddlewareFile, nextConfig: unknown): Promise<void> {
  const { release } = serverProject();
  if (!release.hasProxy) return;
  if (!page.endsWith('proxy')) warnOnce(MIDDLEWARE_DEPRECATED);
  const pageFilePath = `${PROJECT_ROOT}/${file}`;
  // what it throws, the file's compilation does as well
  await pageStaticInfo()
    .getPageStaticInfo({ page, pageFilePath, nextConfig, isDev: true, pageType: 'root' })
    .catch(() => {});
}

/** @see `next/dist/server/lib/router-utils/setup-dev-bundler` */
const MIDDLEWARE_DEPRECATED =
  'The "middleware" file convention is deprecated. Please use "proxy" instead.\n\n' +
  '  To migrate automatically, run:\n  npx @next/codemod@canary middleware-to-proxy .\n\n' +
  '  Learn more: https://nextjs.org/docs/messages/middleware-to-proxy';

function findFile(base: string, extensions: readonly string[]): string | undefined {
  const { modules } = serverProject();
  return extensions.map((extension) => `${base}.${extension}`).find((path) => modules.has(path));
}

/**
 * What a compiler cannot read off the source is not heeded. A file that cannot be evaluated has no configuration; what is
 * wrong with it shows when it runs.
 */
async function readConfig(file: string): Promise<{ matcher?: unknown; runtime?: unknown }> {
  const { modules, release } = serverProject();
  const declared = await readConfigExport(file);
  if (declared && !declared.isStatic && release.bundler === 'webpack') return {};
  try {
    const module = (await modules.load(file)) as { config?: { matcher?: unknown; runtime?: unknown } };
    const { config = {} } = module;
    return declared && !declared.hasStaticMatcher ? { runtime: config.runtime } : config;
  } catch {
    return {};
  }
}
