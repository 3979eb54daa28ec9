import { z } from 'zod';

const environment = z.object({ FOLLOW_READERS: z.coerce.number().int().positive().default(2000) });

/** Reads from the environment how many readers this server has at a time. Throws what is wrong with it. */
export function readFollowConfig(variables: Readonly<Record<string, string | undefined>>): { readers: number } {
  const read = environment.safeParse(variables);
  if (!read.success) throw new Error(`Failed to read the configuration of shows: ${z.prettifyError(read.error)}`);
  return { readers: read.data.FOLLOW_READERS };
}
