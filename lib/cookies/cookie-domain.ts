/** Where a cookie belongs: to a host, and unless `hostOnly` to all below it. */
export interface CookieDomain {
  domain: string;
  hostOnly: boolean;
}

/** What `Domain` makes of a cookie from `host`; null where the host may not set it there. */
export function domainOf(attribute: string, host: string): CookieDomain | null {
  const own = { domain: host, hostOnly: true };
  if (attribute === '') return own;
  const written = attribute.replace(/^\./, '');
  if (isAddress(host) || isTopLevel(host)) return written.toLowerCase() === host ? own : null;
  const domain = readHost(written);
  if (domain === null || isTopLevel(domain)) return null;
  return isWithin(host, domain) ? { domain, hostOnly: false } : null;
}

/** Whether a cookie of `domain` goes to `host`. */
export function matchesDomain(host: string, { domain, hostOnly }: CookieDomain): boolean {
  return hostOnly ? host === domain : isWithin(host, domain);
}

/** Whether browsers keep and send `Secure` cookies there: over https, and on this machine. */
export function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** No list of public suffixes is kept: `co.uk` passes. Requests go to localhost (docs/decisions/007-own-cookie-jar.md). */
function isTopLevel(domain: string): boolean {
  return !domain.includes('.');
}

/** Whether a host is an IP address and so has no domains. */
export function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
}

/** A host as urls have it: in lower case, other scripts in Punycode. @returns null for what is more or less than a host, or has escapes */
function readHost(text: string): string | null {
  if (!/^(?:[^\s:/?#@%\\[\]]+|\[[\d:a-f.]+\])$/i.test(text) || !URL.canParse(`http://${text}/`)) return null;
  return new URL(`http://${text}/`).hostname;
}
