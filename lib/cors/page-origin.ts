import { SERVER_ORIGIN } from '@/lib/request/validate-request';

/** The origin that somebody names, as a browser writes it; or why no page can have it. */
export function readPageOrigin(text: string): { ok: true; origin: string } | { ok: false; message: string } {
  const written = text.trim();
  if (written === 'null') return { ok: true, origin: 'null' };
  if (!/^https?:\/\/[^/]/i.test(written) || !URL.canParse(written))
    return { ok: false, message: 'Write the address of a page, such as https://other.example.' };
  const { origin } = new URL(written);
  if (origin !== SERVER_ORIGIN) return { ok: true, origin };
  return { ok: false, message: `Pages of ${SERVER_ORIGIN} are the server’s own: a browser asks nothing for them.` };
}

/** Whether a browser counts a page's requests to the server as those of one site: it does not look at the port. */
export function isSameSite(origin: string): boolean {
  if (origin === 'null') return false;
  const [page, server] = [new URL(origin), new URL(SERVER_ORIGIN)];
  return page.protocol === server.protocol && page.hostname === server.hostname;
}
