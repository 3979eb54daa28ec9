import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type RateLimit = { ok: true } | { ok: false; retryAfterSeconds: number };

/** Counts a client's call. */
export type LimitRate = (client: string) => Promise<RateLimit>;

/** How many clients' worth of calls all clients together may make: a client can claim to be many. */
const CLIENTS = 20;

/** Allows each client `perMinute` calls a minute on this server. */
export function createRateLimit(perMinute: number): LimitRate {
  const each = new RateLimiterMemory({ keyPrefix: 'each', points: perMinute, duration: 60 });
  const all = new RateLimiterMemory({ keyPrefix: 'all', points: perMinute * CLIENTS, duration: 60 });
  return async (client) => {
    const refusal = (await take(each, client)) ?? (await take(all, 'everybody'));
    return refusal ? { ok: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) } : { ok: true };
  };
}

/** The limiter rejects with its refusal. */
async function take(limiter: RateLimiterMemory, client: string): Promise<RateLimiterRes | null> {
  try {
    await limiter.consume(client);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}
