import * as v from 'valibot';
import type { Project } from '@/lib/project/project';
import { failed, type Failed } from '@/lib/project/result';
import type { ShowMessage } from './show-message';

/** A show on this site's server: an address for its audience, and the secret of who tells it. */
export interface ShowLink {
  id: string;
  url: string;
  secret: string;
}

const showLink = v.object({ id: v.string(), url: v.pipe(v.string(), v.url()), secret: v.string() });
const problem = v.object({ title: v.string(), detail: v.string() });
const older = v.object({ count: v.number() });

/** Creates a show on this site's server. A static site has none: that is `noServer`. */
export async function createShowLink(
  project: Project,
): Promise<{ ok: true; link: ShowLink } | (Failed & { noServer?: true })> {
  const response = await ask('/api/follow', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(project),
  });
  if (!response) return refuse('the server does not answer');
  if (response.status === 404 || response.status === 405)
    return { ...refuse('this site has no server'), noServer: true };
  const value: unknown = await response.json().catch(() => null);
  const link = v.safeParse(showLink, value);
  if (response.ok && link.success) return { ok: true, link: link.output };
  const said = v.safeParse(problem, value);
  return refuse(
    said.success ? `${said.output.title}. ${said.output.detail}` : `the server answered ${response.status}`,
  );
}

/** `refused`: nothing more is taken; `too-large`: something smaller is; `lost`: the same may be told later. */
export type Told = 'told' | 'refused' | 'too-large' | 'lost' | { newest: number };

/** Tells a show's audience what it looks like. A larger count is newer. */
export async function tellShow(
  { id, secret }: Pick<ShowLink, 'id' | 'secret'>,
  count: number,
  message: ShowMessage,
): Promise<Told> {
  const response = await ask(`/api/follow/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ count, message }),
    // The last word is said while the page goes.
    keepalive: message.type === 'end',
  });
  if (response?.status === 409) {
    const newest = v.safeParse(older, await response.json().catch(() => null));
    return newest.success ? { newest: newest.output.count } : 'lost';
  }
  if (!response || response.status === 429 || response.status >= 500) return 'lost';
  if (response.status === 413) return 'too-large';
  return response.ok ? 'told' : 'refused';
}

async function ask(path: string, init: RequestInit): Promise<Response | null> {
  return fetch(path, { ...init, signal: AbortSignal.timeout(10_000) }).catch(() => null);
}

function refuse(reason: string): Failed {
  return failed('make a link for the audience', reason);
}
