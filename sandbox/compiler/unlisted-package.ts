import { packageOf } from './added-packages';

const SOCKETS = 'sockets, which a browser tab has not';
const ADDON = 'a native addon, which a browser tab cannot load';
const PROCESS = 'another program, which a browser tab cannot start';

const POSTGRES = '@neondatabase/serverless speaks to Postgres over fetch';
const MYSQL = '@planetscale/database speaks to MySQL over fetch';
const REDIS = '@upstash/redis speaks to Redis over fetch';
const MONGO = 'a JSON file, or a service that is asked with fetch';
const SQLITE = '@libsql/client/web speaks to SQLite over fetch';
const BCRYPT = 'bcryptjs has the same functions';
const ARGON = '@noble/hashes has argon2 in plain JavaScript';

/** Packages that are added and then cannot work, why, and what is nearest to them that can. */
const INSTEAD: Readonly<Record<string, { needs: string; nearest: string }>> = {
  pg: { needs: SOCKETS, nearest: POSTGRES },
  postgres: { needs: SOCKETS, nearest: POSTGRES },
  mysql2: { needs: SOCKETS, nearest: MYSQL },
  redis: { needs: SOCKETS, nearest: REDIS },
  ioredis: { needs: SOCKETS, nearest: REDIS },
  mongodb: { needs: SOCKETS, nearest: MONGO },
  mongoose: { needs: SOCKETS, nearest: MONGO },
  '@prisma/client': { needs: 'code that `prisma generate` writes', nearest: 'drizzle-orm needs none' },
  'better-sqlite3': { needs: ADDON, nearest: SQLITE },
  sqlite3: { needs: ADDON, nearest: SQLITE },
  bcrypt: { needs: ADDON, nearest: BCRYPT },
  '@node-rs/bcrypt': { needs: ADDON, nearest: BCRYPT },
  argon2: { needs: ADDON, nearest: ARGON },
  '@node-rs/argon2': { needs: ADDON, nearest: ARGON },
  sharp: { needs: ADDON, nearest: 'next/og draws images' },
  '@vercel/og': { needs: 'files beside its code', nearest: 'next/og is the same' },
  puppeteer: { needs: PROCESS, nearest: 'next/og draws images' },
  playwright: { needs: PROCESS, nearest: 'next/og draws images' },
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
export function insteadOf(specifier: string): string | null {
  const name = packageOf(specifier);
  const found = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
  return found ? `${name} needs ${found.needs}: ${found.nearest}.` : null;
}
