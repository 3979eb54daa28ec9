const SET_COOKIE = 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie';

/** Where each rule is explained. */
export const RULES = {
  characters: `${SET_COOKIE}#cookie-namecookie-value`,
  name: `${SET_COOKIE}#cookie-namecookie-value`,
  size: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Cookies',
  secure: `${SET_COOKIE}#secure`,
  samesite: `${SET_COOKIE}#samesitesamesite-value`,
  partitioned: `${SET_COOKIE}#partitioned`,
  prefix: `${SET_COOKIE}#cookie_prefixes`,
  domain: `${SET_COOKIE}#domaindomain-value`,
  path: `${SET_COOKIE}#pathpath-value`,
  clear: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Clear-Site-Data',
  expiry: `${SET_COOKIE}#expiresdate`,
} as const;

/** Why a browser does not keep or not send a cookie. */
export interface CookieProblem {
  rule: keyof typeof RULES;
  /** A sentence. */
  reason: string;
  /** A sentence: the smallest change after which it does. */
  fix: string;
  /** The same where it is a matter of attributes. */
  change?: AttributeChange;
}

/** What attributes are to be: `null` leaves one out. */
export type AttributeChange = Partial<Record<'Secure' | 'HttpOnly' | 'Path' | 'Domain', string | true | null>>;
