import { z } from 'zod';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** Such as `30d`, `12h` or `90s`. */
const duration = z
  .string()
  .regex(/^\d+[smhd]$/, 'write a number and s, m, h or d, such as 30d')
  .transform((text) => Number(text.slice(0, -1)) * SECONDS[text.slice(-1) as keyof typeof SECONDS] * 1000);

const environment = z.object({
  LINKS_STORE: z
    .string()
    .regex(/^(?:sqlite:.+|rediss?:\/\/.+)$/, 'write sqlite:FILE or redis://HOST:PORT, several with commas')
    .default('sqlite:data/links.db'),
  LINKS_TTL: duration.optional(),
  LINKS_PER_MINUTE: z.coerce.number().int().positive().default(30),
});

/** How short links are kept. */
export interface LinksConfig {
  /** `sqlite:FILE`, `redis://HOST:PORT` or, for a cluster, `redis://HOST:PORT,HOST:PORT`. */
  store: string;
  /** How long a link lasts, in milliseconds; null for ever. */
  ttlMs: number | null;
  /** How many links one client may create. */
  perMinute: number;
}

/** Reads the configuration from the environment. Throws what is wrong with it: a server should not start with half of it. */
export function readLinksConfig(variables: Readonly<Record<string, string | undefined>>): LinksConfig {
  const read = environment.safeParse(variables);
  if (!read.success) throw new Error(`Failed to read the configuration of short links: ${z.prettifyError(read.error)}`);
  const { LINKS_STORE, LINKS_TTL, LINKS_PER_MINUTE } = read.data;
  return { store: LINKS_STORE, ttlMs: LINKS_TTL ?? null, perMinute: LINKS_PER_MINUTE };
}
