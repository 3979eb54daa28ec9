import { packageOf } from './added-packages';

const SOCKETS = 'sockets, which a browser tab has not';
const ADDON = 'a native addon, which a browser tab cannot load';

/** Packages that are added and then cannot work, why, and what is nearest to them that can. */
const INSTEAD: Readonly<Record<string, { needs: string; nearest: string }>> = {
  pg: { needs: SOCKETS, nearest: '@neondatabase/serverless speaks to Postgres over fetch' },
  postgres: { needs: SOCKETS, nearest: '@neondatabase/serverless speaks to Postgres over fetch' },
  mysql2: { needs: SOCKETS, nearest: '@planetscale/database speaks to MySQL over fetch' },
  redis: { needs: SOCKETS, nearest: '@upstash/redis speaks to Redis over fetch' },
  ioredis: { needs: SOCKETS, nearest: '@upstash/redis speaks to Redis over fetch' },
  bcrypt: { needs: ADDON, nearest: 'bcryptjs has the same functions' },
  argon2: { needs: ADDON, nearest: '@noble/hashes has argon2 in plain JavaScript' },
};

/** What the playground has already, under another name. */
const FETCHES = new Set(['axios', 'cross-fetch', 'got', 'isomorphic-fetch', 'ky', 'node-fetch', 'undici']);

/** How an import that package.json does not list can be had. */
export function howToAdd(specifier: string): string {
  const name = packageOf(specifier);
  const instead = insteadOf(specifier);
  if (instead) return instead;
  const add = `Add "${name}": "latest" to "dependencies" in package.json to have it fetched.`;
  return FETCHES.has(name) ? `fetch is there without a package. ${add}` : add;
}

/** A sentence for an import that cannot work even when it is added; null for all others. */
function insteadOf(specifier: string): string | null {
  const name = packageOf(specifier);
  const found = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
  return found ? `${name} needs ${found.needs}: ${found.nearest}.` : null;
}
