import type { Diagnostic, Mode } from '../protocol';
import type { IncomingMessage } from '../runtime/http/incoming-message';
import type { ServerResponse } from '../runtime/http/server-response';
import type { AppFile } from './app-file';

/** What differs from one Next.js release to the next, for the code that all releases share. */
export interface NextRelease {
  version: string;
  bundler: 'webpack' | 'turbopack';
  /** Next's own `server/lib/router-server`. */
  routerServer: RouterServer;
  /** What user code may import: `next/server` -> its exports. */
  packages: Record<string, () => unknown>;
  /** @returns what a file of the app directory answers, if anything; `inApp` is its path below the app directory. */
  classify(inApp: string, file: string, pageExtensions: readonly string[]): AppFile | undefined;
  /** @returns the page of a metadata file such as `/robots`: `/robots.txt/route`; `isMany` where the file makes several images or sitemaps */
  metadataPage(page: string, isMany: boolean): string;
  /** Makes the module that `next build` would emit for `app/**\/route.ts`. */
  createRouteModule(route: RouteModuleInit): Record<string, unknown>;
  /** Whether `proxy.ts` is known, which runs in the nodejs runtime and is what `middleware.ts` is deprecated for. */
  hasProxy: boolean;
  /** Makes the module that `next build` would emit for middleware; its default export is the edge function. */
  createMiddleware(page: string, userland: unknown): Record<string, unknown>;
  /** Makes the edge function of a route whose module `createRouteModule` made. */
  createEdgeFunction(page: string, routeModule: unknown, nextConfig: NextConfigComplete): EdgeFunction;
  /** Whether handlers get `params` as a promise. */
  paramsArePromises: boolean;
  /** Whether `next build` keeps the answer of a GET that asks for nothing else. */
  keepsUnasked: boolean;
  /** Whether `next build` overlooks PUT where it looks for methods beside GET. */
  overlooksPut: boolean;
  /** Whether a development server answers 500 to everything once an edit made routes clash. */
  failsAtClash?: boolean;
  /** Whether `next dev` prints an error of compilation when it compiles the file, and not again when that is asked for. */
  saysErrorsOnce?: boolean;
  /** Whether `compiler.define` of the configuration is known. */
  definesNames: boolean;
  /** Whether the log of an error begins with the place where it was thrown. */
  logsPlaces: boolean;
  /** What the module of a page exports, beside what every release's does. */
  pageExports?: Record<string, unknown>;
  /** @returns a compile error as this release's compiler prints it */
  compileErrorText(diagnostic: Diagnostic, source: string): string;
  /** @returns where the validator of the project's types, if there is one, finds fault with a route's file */
  validatorPlace?(file: string, isModule: boolean, files: TypedFiles): string;
  /** Says what the release has against how a file is configured; throws where the server, or a build, may not go on. */
  checkPage?(page: AppFile, mode: Mode): Promise<void>;
  /** Warns, once, of a route or middleware in the edge runtime, where the release does. */
  warnAboutEdgeRuntime?(): void;
  /** Cache-Control of pages in development. */
  developmentCacheControl: string;
  /** Adds what this release's configuration has beyond the defaults. */
  completeConfig(config: NextConfigComplete, mode: Mode): NextConfigComplete;
}

/** What is used of `server/lib/router-server`. */
export interface RouterServer {
  initialize(options: {
    dir: string;
    port: number;
    dev: boolean;
    hostname: string;
    minimalMode: boolean;
    quiet?: boolean;
  }): Promise<Router>;
}

export interface Router {
  requestHandler(req: IncomingMessage, res: ServerResponse): Promise<unknown>;
}

/** What Next generates types for: project paths -> routes. */
export interface TypedFiles {
  routes: ReadonlyMap<string, string>;
  pages: ReadonlyMap<string, string>;
  layouts: ReadonlyMap<string, string>;
  api: ReadonlyMap<string, string>;
}

/** What Next's servers call for edge routes and middleware. */
export type EdgeFunction = (options: {
  request: unknown;
  isEdgeRoute: boolean;
}) => Promise<{ response: Response; waitUntil: Promise<unknown> }>;

export interface RouteModuleInit {
  /** `/api/comments/[id]/route` */
  page: string;
  /** `/api/comments/[id]` */
  pathname: string;
  /** Project path of the source file. */
  file: string;
  nextConfigOutput: unknown;
  /** The visitor's module, or a promise of it. */
  userland: () => unknown;
}

export type NextConfigComplete = Record<string, unknown> & {
  basePath: string;
  trailingSlash: boolean;
  pageExtensions: string[];
  output?: string;
  experimental: Record<string, unknown>;
};
