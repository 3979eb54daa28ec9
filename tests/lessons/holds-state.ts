import type { Check } from '@/lib/lessons/check';
import type { Project } from '@/lib/project/project';

/** What outlives a request by itself: variables of a module, caches, and what others answered before. */
const STATE =
  /^(?:export )?(?:let|var|class)\b|^(?:export )?const [^=]*= *(?:new (?:Response|Request|ReadableStream)|Response\.)|globalThis|next\/cache|use cache|\bfetch\(/m;

/** A constant of a module that holds more than a plain value, and something that changes what is held somewhere. */
const HOLDER = /^(?:export )?const [^=]*= *(?:\[|\{|new |await |\w+\()/m;
const CHANGE =
  /\.(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)\(|Object\.assign|\bdelete |\+\+|--|[+*/-]=|(?:\.\w+|\]) = /;

/**
 * Whether an answer may depend on what was asked before, or the checks on what a server says or does once. In doubt it
 * does: then every check gets a server of its own.
 */
export function holdsState({ files, mode }: Project, checks: Check[]): boolean {
  const code = Object.entries(files).flatMap(([path, text]) =>
    /\.[jt]sx?$/.test(path) && typeof text === 'string' ? [text] : [],
  );
  return (
    mode === 'production' ||
    checks.some(looksAtMore) ||
    code.some((text) => STATE.test(text)) ||
    (code.some((text) => HOLDER.test(text)) && code.some((text) => CHANGE.test(text)))
  );
}

function looksAtMore({ before = [], expect, mistakes = [] }: Check): boolean {
  const expected = [expect, ...mistakes.map((mistake) => mistake.if)];
  return before.some((step) => !('send' in step)) || expected.some(({ logs, build }) => Boolean(logs ?? build));
}
