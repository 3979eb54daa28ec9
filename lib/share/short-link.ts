import * as v from 'valibot';
import type { Project } from '@/lib/project/project';
import { failed, type Failed } from '@/lib/project/result';
import { canonicalJson } from './canonical-json';

export interface ShortLink {
  id: string;
  url: string;
  /** Deletes the link; only whoever created it first is told. */
  secret?: string | undefined;
}

const shortLinkSchema = v.object({ id: v.string(), url: v.pipe(v.string(), v.url()), secret: v.optional(v.string()) });
const problemSchema = v.object({ title: v.string(), detail: v.string() });

/** Stores a project on this site's server. A static site has none: that is `noServer`. */
export async function createShortLink(
  project: Project,
): Promise<{ ok: true; link: ShortLink } | (Failed & { noServer?: true })> {
  const body = canonicalJson(project);
  const response = await ask('/api/links', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (!response) return refuse('the server does not answer');
  if (response.status === 404 || response.status === 405)
    return { ...refuse('this site has no server'), noServer: true };
  const value: unknown = await response.json().catch(() => null);
  const link = v.safeParse(shortLinkSchema, value);
  if (response.ok && link.success) return { ok: true, link: link.output };
  const problem = v.safeParse(problemSchema, value);
  return refuse(problem.success ? sentence(problem.output) : `the server answered ${response.status}`);
}

/** Deletes a link with its secret. */
export async function deleteShortLink(id: string, secret: string): Promise<{ ok: true } | Failed> {
  const response = await ask(`/api/links/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${secret}` } });
  // A link that is gone already is what was wanted.
  if (response?.ok || response?.status === 404) return { ok: true };
  return failed('delete the short link', response ? `the server answered ${response.status}` : 'it does not answer');
}

function sentence({ title, detail }: v.InferOutput<typeof problemSchema>): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}. ${detail}`;
}

async function ask(path: string, init: RequestInit): Promise<Response | null> {
  return fetch(path, { ...init, signal: AbortSignal.timeout(10_000) }).catch(() => null);
}

function refuse(reason: string): Failed {
  return failed('create a short link', reason);
}
