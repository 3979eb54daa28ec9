import { problem } from '../links/problem';

/** The answer for an id that is no show's. */
export function noSuchShow(): Response {
  const detail = 'The address was mistyped, or the show was longer ago than a day.';
  return problem({ status: 404, title: 'There is no such show', detail });
}

export function secretIsMissing(): Response {
  const detail = 'Send "Authorization: Bearer SECRET" with the secret that came when the show was created.';
  return problem({ status: 401, title: 'The secret is missing', detail }, { 'WWW-Authenticate': 'Bearer' });
}

export function tooMany(title: string, seconds: number): Response {
  return problem({ status: 429, title, detail: `Try again in ${seconds} s.` }, { 'Retry-After': String(seconds) });
}

export function tooLarge(limit: number): Response {
  return problem({ status: 413, title: 'The body is too large', detail: `It may have ${limit / 1024} KB.` });
}
