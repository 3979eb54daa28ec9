import { problem } from '../links/problem';

/** The answer where the operator wants none of it. */
export function addsNoPackages(): Response {
  return problem({ status: 404, title: 'No packages', detail: 'this server adds no packages' });
}

/** What was asked for cannot be had, whoever asks. */
export function refused(detail: string): Response {
  return problem({ status: 422, title: 'The packages cannot be added', detail });
}

export function tooManyPackages(seconds: number): Response {
  const detail = `too many were asked for; try again in ${seconds} s`;
  return problem({ status: 429, title: 'Too many packages', detail }, { 'Retry-After': String(seconds) });
}

/** The answer while the machine has enough to do, or its store does not answer. */
export function tryLater(detail: string): Response {
  return problem({ status: 503, title: 'Packages cannot be added now', detail }, { 'Retry-After': '5' });
}
