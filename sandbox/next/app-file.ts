/** A file of the app directory that answers requests. */
export interface AppFile {
  kind: 'route' | 'page' | 'metadata' | 'static-metadata';
  /** Project path, such as `app/api/users/[id]/route.ts`. */
  file: string;
  /** What Next calls the page: `/api/users/[id]/route`. */
  page: string;
  /** What it answers: `/api/users/[id]`. */
  pathname: string;
}
