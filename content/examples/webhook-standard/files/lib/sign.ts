import { createHmac } from 'node:crypto';

// standardwebhooks.com: the secret is base64 after "whsec_".
export function sign(id: string, time: string, payload: string): string {
  const key = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${time}.${payload}`).digest('base64')}`;
}
