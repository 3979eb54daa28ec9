/** A file that answers requests: of the app directory, or (`api`) of `pages/api`. */
export interface AppFile {
  kind: 'route' | 'page' | 'metadata' | 'static-metadata' | 'api';
  /** Project path, such as `app/api/users/[id]/route.ts` or `pages/api/users/[id].ts`. */
  file: string;
  /** What Next calls the page: `/api/users/[id]/route`, in `pages/` `/api/users/[id]`. */
  page: string;
  /** What it answers: `/api/users/[id]`. */
  pathname: string;
}

/** @returns where a bundler puts its module, below `.next/server` and without an extension */
export function bundlePathOf({ kind, page }: Pick<AppFile, 'kind' | 'page'>): string {
  return `${kind === 'api' ? 'pages' : 'app'}${page}`;
}
