import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes the secret that deletes a link, told once, and the hash of it that is kept. */
export function createSecret(): { secret: string; hash: string } {
  const secret = randomBytes(24).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

/** Whether a secret is the one with this hash. */
export function isSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
}

/** The secret is random enough: a slow hash would protect nothing more. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
