import { ANSWERS } from './traps/answers';
import { BODIES } from './traps/bodies';
import { CACHES } from './traps/caches';
import { EXPORTS } from './traps/exports';
import { PROMISES } from './traps/promises';
import { REDIRECTS } from './traps/redirects';
import { REQUESTS } from './traps/requests';
import { SECRETS } from './traps/secrets';
import type { TrapCase } from './traps/trap-case';

/** Every trap, and with each a mistake that it marks. */
export const TRAP_CASES: readonly TrapCase[] = [
  ...REDIRECTS,
  ...PROMISES,
  ...BODIES,
  ...ANSWERS,
  ...EXPORTS,
  ...CACHES,
  ...REQUESTS,
  ...SECRETS,
];
