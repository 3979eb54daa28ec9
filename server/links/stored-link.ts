import { z } from 'zod';
import { parseProject } from '@/lib/project/parse-project';

/** A project of a stranger; the message of a refusal names the file. */
export const projectSchema = z.unknown().transform((value, context) => {
  const parsed = parseProject(value);
  if (parsed.ok) return parsed.project;
  context.addIssue({ code: 'custom', message: parsed.message });
  return z.NEVER;
});

/** What the store keeps of a link. */
export const storedLinkSchema = z.object({
  project: projectSchema,
  secretHash: z.string().length(43),
  /** Milliseconds since 1970; null for never. */
  expiresAt: z.number().nullable(),
});

export type StoredLink = z.infer<typeof storedLinkSchema>;
