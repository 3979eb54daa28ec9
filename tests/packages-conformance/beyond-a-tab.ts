import type { Program } from './program';

/** Packages that need what a browser tab has not: the import says so. */
export const beyondATab: Program[] = [
  {
    name: '@vercel/og',
    version: '0.8.6',
    cannot: '@vercel/og needs files beside its code',
    code: `import * as all from '@vercel/og'; export const answer = () => Object.keys(all);`,
  },
  {
    name: 'bcrypt',
    version: '6.0.0',
    cannot: 'bcrypt needs a native addon',
    code: `import * as all from 'bcrypt'; export const answer = () => Object.keys(all);`,
  },
  {
    name: '@prisma/client',
    version: '7.10.0',
    cannot: '@prisma/client needs code that `prisma generate` writes',
    code: `import * as all from '@prisma/client'; export const answer = () => Object.keys(all);`,
  },
  {
    name: 'pg',
    version: '8.23.1',
    cannot: 'pg needs sockets',
    code: `import * as all from 'pg'; export const answer = () => Object.keys(all);`,
  },
  {
    name: 'ioredis',
    version: '6.0.0',
    cannot: 'ioredis needs sockets',
    code: `import * as all from 'ioredis'; export const answer = () => Object.keys(all);`,
  },
];
