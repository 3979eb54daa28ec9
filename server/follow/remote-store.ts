import { z } from 'zod';
import { guardStore, type Unavailable } from '../links/guard-store';
import type { ShowStore } from './show-store';
import { ticketId, type ShowStates } from './show-states';

/**
 * Phones as remotes of a stage. A remote is two shows: one that the stage tells and the phone follows, and one that the phone
 * tells, of what was pressed, and the stage follows.
 */
export interface RemoteStore {
  /** `id` and `ticket` are for the phone: who has them claims the remote, once. */
  create(): Promise<
    { state: 'created'; id: string; ticket: string; stage: { id: string; secret: string } } | Unavailable
  >;
  /** `used`: somebody did before, or the ticket is mistyped or too old. @returns the stage's show, and the secret of the phone's */
  claim(
    id: string,
    ticket: string,
  ): Promise<
    { state: 'claimed'; stage: string; secret: string } | { state: 'missing' } | { state: 'used' } | Unavailable
  >;
}

/** As long as somebody needs to find the phone. */
const TICKET_MS = 10 * 60_000;

const ticketSchema = z.object({ stage: z.string(), expiresAt: z.number() });

export function createRemoteStore(shows: ShowStore, states: ShowStates): RemoteStore {
  return {
    create: guardStore(async () => {
      const [stage, phone] = [await shows.create(), await shows.create()];
      if (stage.state === 'unavailable') return stage;
      if (phone.state === 'unavailable') return phone;
      const ticket = { stage: stage.id, expiresAt: Date.now() + TICKET_MS };
      await states.put(ticketId(phone.id), { count: 1, message: JSON.stringify(ticket) });
      return { state: 'created', id: phone.id, ticket: phone.secret, stage: { id: stage.id, secret: stage.secret } };
    }),
    claim: guardStore(async (id: string, ticket: string) => {
      const checked = await shows.check(id, ticket);
      if (checked.state === 'wrong-secret') return { state: 'used' };
      if (checked.state !== 'right') return { state: checked.state };
      const taken = await states.take(ticketId(id));
      const { stage, expiresAt } = ticketSchema.parse(JSON.parse(taken?.message ?? NOTHING));
      if (expiresAt < Date.now()) return { state: 'used' };
      const renewed = await shows.renewSecret(id);
      return renewed.state === 'renewed' ? { state: 'claimed', stage, secret: renewed.secret } : renewed;
    }),
  };
}

const NOTHING = JSON.stringify({ stage: '', expiresAt: 0 } satisfies z.infer<typeof ticketSchema>);
