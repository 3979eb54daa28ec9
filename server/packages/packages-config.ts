import { z } from 'zod';

const environment = z.object({
  PACKAGES_STORE: z
    .string()
    .regex(/^(?:off|sqlite:.+|rediss?:\/\/.+)$/, 'write off, sqlite:FILE or redis://HOST:PORT, several with commas')
    .default('sqlite:data/packages.db'),
  PACKAGES_KEPT: z.coerce.number().int().positive().default(200),
  PACKAGES_PER_MINUTE: z.coerce.number().int().positive().default(60),
  PACKAGES_SECONDS: z.coerce.number().positive().max(300).default(20),
});

/** How packages are added. */
export interface PackagesConfig {
  /** As for short links; null where this server adds none. */
  store: string | null;
  /** How many bundles are kept: the least recently used ones leave. */
  kept: number;
  /** How often one client may ask. */
  perMinute: number;
  /** How long one bundle may take to be made. */
  seconds: number;
}

/** Reads the configuration from the environment. Throws what is wrong with it: a server should not start with half of it. */
export function readPackagesConfig(variables: Readonly<Record<string, string | undefined>>): PackagesConfig {
  const read = environment.safeParse(variables);
  if (!read.success) throw new Error(`Failed to read the configuration of packages: ${z.prettifyError(read.error)}`);
  const { PACKAGES_STORE, PACKAGES_KEPT, PACKAGES_PER_MINUTE, PACKAGES_SECONDS } = read.data;
  const store = PACKAGES_STORE === 'off' ? null : PACKAGES_STORE;
  return { store, kept: PACKAGES_KEPT, perMinute: PACKAGES_PER_MINUTE, seconds: PACKAGES_SECONDS };
}
