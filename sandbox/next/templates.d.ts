/** Next's own template of a compiled route handler, as a function of what its compiler fills in (scripts/next-modules/made-up-sources.mjs). */
declare module 'playground:app-route-template' {
  export function instantiate(file: {
    page: string;
    pathname: string;
    filename: string;
    bundlePath: string;
    resolvedPagePath: string;
    nextConfigOutput: unknown;
    userland: unknown;
  }): Record<string, unknown>;
}

/** The same of a file of `pages/api`. */
declare module 'playground:pages-api-template' {
  export function instantiate(file: { page: string; pathname: string; userland: unknown }): Record<string, unknown>;
}

/** The same of compiled middleware. */
declare module 'playground:middleware-template' {
  export function instantiate(file: { page: string; userland: unknown }): Record<string, unknown>;
}

/** What Next's own loader writes for metadata files, by kind (scripts/next-modules/metadata-templates.mjs). */
declare module 'playground:metadata-templates' {
  interface MetadataFile {
    userland: Record<string, unknown>;
    /** The content of a static file. */
    base64: string;
    contentType: string;
    /** Project path, for messages. */
    file: string;
  }
  type Template = (file: MetadataFile) => Record<string, unknown>;
  export const robots: Template;
  export const manifest: Template;
  export const sitemap: Template;
  export const sitemaps: Template;
  export const image: Template;
  export const images: Template;
  export const favicon: Template;
  export const asset: Template;
}

/** Files of Next's own that code may import (sandbox/compiler/inner-modules.ts): `next/dist/…` -> its exports. */
declare module 'playground:inner-modules' {
  export const innerModules: Record<string, () => unknown>;
}

/** React's, of which Next.js brings its own copy. */
declare module 'react-server-dom-webpack/server' {
  export function registerServerReference<Reference>(reference: Reference, id: string, name: string | null): Reference;
  export function registerClientReference<Reference>(reference: Reference, id: string, name: string): Reference;
  export function createClientModuleProxy(id: string): object;
}
