import * as v from 'valibot';
import { failed, type Failed } from '@/lib/project/result';

/** A remote as its stage has it: the phone's address and its show, and the show that the stage tells. */
export interface RemoteLink {
  id: string;
  url: string;
  stage: { id: string; secret: string };
}

/** A remote as its phone has it: the show that it tells with its secret, and the one that the stage tells. */
export interface PhoneLink {
  id: string;
  secret: string;
  stage: string;
}

const remoteLink = v.object({
  id: v.string(),
  url: v.string(),
  stage: v.object({ id: v.string(), secret: v.string() }),
});
const claimed = v.object({ secret: v.string(), stage: v.string() });
const problem = v.object({ title: v.string(), detail: v.string() });

export async function createRemoteLink(): Promise<{ ok: true; link: RemoteLink } | Failed> {
  const { value, reason } = await post('/api/remotes', {});
  const link = v.safeParse(remoteLink, value);
  return link.success ? { ok: true, link: link.output } : failed('make a link for a phone', reason);
}

/**
 * Makes this device the remote. It does so once.
 * @param fragment of the address, with or without the `#`: the remote's id, a dot and its secret
 */
export async function claimRemote(fragment: string): Promise<{ ok: true; link: PhoneLink } | Failed> {
  const [, id = '', ticket = ''] = /^#?([0-9a-z]{12})\.([\w-]{20,200})$/.exec(fragment) ?? [];
  if (id === '') return refuse('it is not whole. Scan the code on the stage again');
  const { value, reason } = await post(`/api/remotes/${id}`, { Authorization: `Bearer ${ticket}` });
  const answer = v.safeParse(claimed, value);
  return answer.success ? { ok: true, link: { id, ...answer.output } } : refuse(reason);
}

async function post(path: string, headers: Record<string, string>): Promise<{ value: unknown; reason: string }> {
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(path, { method: 'POST', headers, signal }).catch(() => null);
  if (!response) return { value: null, reason: 'the server does not answer. Is the network there?' };
  const value: unknown = await response.json().catch(() => null);
  if (response.ok) return { value, reason: 'this site has no server for it' };
  const said = v.safeParse(problem, value);
  const reason = said.success ? `${said.output.title}. ${said.output.detail}` : 'this site has no server for it';
  return { value: null, reason };
}

function refuse(reason: string): Failed {
  return failed('open the remote', reason);
}
