import type { ResponseHead } from '../../protocol';
import type { RequestTrace } from '../../runtime/request-trace';

/** Notes what the head of a response shows: that no route matched, and the cookies. */
export function traceHead(
  trace: RequestTrace,
  { method, url }: { method: string; url: string },
  { status, headers }: ResponseHead,
): void {
  if (status === 404 && !trace.match) {
    const [path = url] = url.split('?');
    trace.add({ kind: 'match', label: `no file answers ${method} ${path}`, detail: { route: null, file: null } });
  }
  for (const [name, value] of headers) if (/^set-cookie$/i.test(name)) addCookie(trace, value);
}

function addCookie(trace: RequestTrace, header: string): void {
  const [pair = '', ...attributes] = header.split(/;\s*/);
  const name = pair.slice(0, Math.max(0, pair.indexOf('=')));
  trace.add({
    kind: 'cookie',
    label: `${isRemoval(attributes) ? 'deletes' : 'sets'} the cookie ${name}`,
    detail: { name, value: pair.slice(name.length + 1), attributes: attributes.join('; ') },
    position: trace.cookies.get(header) ?? null,
  });
}

/** A cookie whose end has passed is one that the browser forgets. */
function isRemoval(attributes: readonly string[]): boolean {
  return attributes.some((text) => {
    const [, maxAge] = /^max-age=(-?\d+)$/i.exec(text) ?? [];
    const [, expires] = /^expires=(.+)$/i.exec(text) ?? [];
    return maxAge === undefined ? expires !== undefined && Date.parse(expires) <= 0 : Number(maxAge) <= 0;
  });
}
