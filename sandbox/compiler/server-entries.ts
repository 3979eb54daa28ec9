const METADATA = '(?:sitemap|robots|manifest|favicon|icon|apple-icon|opengraph-image|twitter-image)\\d*';
const ROUTE = /^(?:src\/)?app\/(?:.*\/)?route\.[jt]sx?$/;
const METADATA_ROUTE = new RegExp(`^(?:src/)?app/(?:.*/)?${METADATA}\\.[jt]sx?$`);
const ENTRY = new RegExp(
  `^(?:src/)?(?:app/(?:.*/)?(?:route|${METADATA})|pages/api(?:/.+)?|middleware|proxy|instrumentation)\\.[jt]sx?$|^next\\.config\\.[cm]?[jt]s$`,
);

/** Whether a file holds a route's handlers. */
export function isRouteFile(path: string): boolean {
  return ROUTE.test(path);
}

/** Whether a file makes a route by its name, such as `robots.ts`. */
export function isMetadataFile(path: string): boolean {
  return METADATA_ROUTE.test(path);
}

/** Whether it is `proxy.ts`, by the name alone. */
export function isProxyFile(path: string): boolean {
  return /^(?:src\/)?proxy\.[jt]sx?$/.test(path);
}

/** Whether the server loads a file by itself, not because another imports it. */
export function isServerEntry(path: string): boolean {
  return ENTRY.test(path);
}

/** The URL pattern of a route file, such as `/api/comments/[id]`. */
export function routeOf(path: string): string {
  const segments = path
    .replace(/^(?:src\/)?app\//, '')
    .split('/')
    .slice(0, -1);
  return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join('/')}`;
}
