/** A kind of text that is likely a secret. Group 1, where there is one, is the secret itself. */
export interface SecretPattern {
  pattern: RegExp;
  why: string;
  /** Whether what matched is one after all. */
  confirm?: (secret: string) => boolean;
}

/** Each is linear in the length of the text. */
export const SECRET_PATTERNS: SecretPattern[] = [
  {
    pattern: /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g,
    why: 'a private key',
  },
  { pattern: /\b[sr]k_live_[A-Za-z0-9]{8,}/g, why: 'a Stripe live key' },
  { pattern: /\b[sr]k_test_[A-Za-z0-9]{16,}/g, why: 'a Stripe test key' },
  { pattern: /\bwhsec_[A-Za-z0-9+/=]{16,}/g, why: 'a webhook signing secret' },
  { pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g, why: 'a GitHub token' },
  { pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, why: 'an AWS access key' },
  { pattern: /\bAIza[0-9A-Za-z_-]{35}/g, why: 'a Google API key' },
  { pattern: /\bxox[abprs]-[0-9A-Za-z-]{10,}/g, why: 'a Slack token' },
  { pattern: /\bsk-[A-Za-z0-9_-]{20,}/g, why: 'an API key' },
  { pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g, why: 'a JSON Web Token' },
  {
    pattern:
      /(?:secret|token|key|passw(?:or)?d|pwd|credential)\w{0,20}["']?\s{0,4}[:=]\s{0,4}["'`]?([A-Za-z0-9+/_=-]{20,})/gi,
    why: 'a long random value with a name like a secret',
    confirm: looksRandom,
  },
];

/** Letters and digits mixed, and at least 3.5 bits of entropy a character. */
function looksRandom(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text) && entropy(text) >= 3.5;
}

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}
