import { RULES, type CookieProblem } from '@/lib/cookies/cookie-problem';

/** Why a browser does not keep or send a cookie: the rule in a sentence, where it is explained, and what to change. */
export function CookieProblems({ title, problems }: { title: string; problems: readonly CookieProblem[] }) {
  return problems.map(({ rule, reason, fix }) => (
    <p key={reason} className="text-sm">
      <span className="text-warn">
        {title} {reason}
      </span>{' '}
      <span className="text-soft">{fix}</span>{' '}
      <a href={RULES[rule]} target="_blank" rel="noreferrer" className="text-soft underline hover:text-text">
        The rule
      </a>
    </p>
  ));
}
