import type { Project } from '@/lib/project/project';
import { findSecrets, type Secret } from './find-secrets';
import { encodeLink } from './link';
import { redactSecrets } from './redact-secrets';

/** What of a project is to be shared. */
export interface Share {
  /** The project without the secrets that were left out. */
  project: Project;
  /** Such as `#p1.…`. */
  hash: string;
}

/** What may be secret in a project, apart from what could not be left out anyway. */
export function secretsOf(project: Project): Secret[] {
  return findSecrets(project).filter((secret) => secret.leftOut !== 'nothing');
}

/** Makes a link's hash of a project; only the `included` secrets stay in it. */
export function createShare(project: Project, included: ReadonlySet<string>): Share {
  const leftOut = secretsOf(project).filter((secret) => !included.has(nameOfSecret(secret)));
  const shared = redactSecrets(project, leftOut);
  return { project: shared, hash: encodeLink(shared, { includeSecrets: true }) };
}

/** What a secret is called before a visitor. */
export function nameOfSecret({ file, line, why, leftOut, scene, header }: Secret): string {
  const place = scene === undefined ? '' : `scene ${scene + 1}, `;
  if (header !== undefined) return `${place}${why}`;
  return leftOut === 'file' ? `${place}${file}` : `${why}, ${place}${file}:${line}`;
}
