import type { Check, Expectation } from '@/lib/lessons/check';
import { NEXT_RELEASES } from '@/lib/project/next-releases';
import type { Project, ProjectFile } from '@/lib/project/project';
import type { NextVersion } from '@/sandbox/protocol';

/** What outlives a request by itself: variables of a module, caches, and what others answered before. */
const STATE =
  /^(?:export )?(?:let|var|class)\b|^(?:export )?const [^=]*= *(?:new (?:Response|Request|ReadableStream)|Response\.)|globalThis|next\/cache|use cache/m;

/** What Next.js may keep of another server's answer: 14 whatever it got, later releases what they are told to. */
const KEEPS_FETCH = /force-cache|revalidate|tags:/;

/** A constant of a module that holds more than a plain value, and something that changes what is held somewhere. */
const HOLDER = /^(?:export )?const [^=]*= *(?:\[|\{|new |await |\w+\()/m;
const CHANGE =
  /(?<base>\w+)(?:\.\w+|\[[^\]\n]*\])*?(?:\.(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)\(|(?:\.\w+|\[[^\]\n]*\]) [+*/-]?= | [+*/-]= |\+\+|--)|(?:\+\+|--)\w|\)\.(?:set|delete)\(|Object\.assign|\bdelete /g;

/** A variable of a function that begins with something new: what is done to it is gone with the request. */
const FRESH =
  /^[ \t]+(?:const|let) (\w+)\b[^=\n]*= (?:\{|\[|new |NextResponse\.|Response\.|await cookies\(\)|['"`\d])(?!.*\.\.\.)/gm;

/**
 * Whether an answer may depend on what was asked before, or the checks on what a server says or does once. In doubt it
 * does: then every check gets a server of its own.
 */
export function holdsState({ files, mode, next }: Project, checks: Check[]): boolean {
  const code = Object.entries(files).flatMap(([path, text]) =>
    /\.[jt]sx?$/.test(path) && typeof text === 'string' ? [text] : [],
  );
  return (
    mode === 'production' ||
    checks.some(looksAtMore) ||
    code.some((text) => STATE.test(text) || (/\bfetch\(/.test(text) && (keepsAll(next) || KEEPS_FETCH.test(text)))) ||
    countsFixtures(files['fixtures.json']) ||
    (code.some((text) => HOLDER.test(text)) && code.some(changesSomething))
  );
}

/** Whether a release keeps what is fetched unasked: the one before `params` were promises. */
function keepsAll(next: NextVersion): boolean {
  return !NEXT_RELEASES[next].paramsArePromises;
}

function countsFixtures(fixtures: ProjectFile | undefined): boolean {
  return typeof fixtures === 'string' && fixtures.includes('"times"');
}

function changesSomething(text: string): boolean {
  // A request's cookies are its own.
  const plain = text.replaceAll('(await cookies()).', 'cookies.');
  const fresh = new Set(['cookies', ...[...plain.matchAll(FRESH)].map(([, name]) => name)]);
  return [...plain.matchAll(CHANGE)].some(({ groups }) => !fresh.has(groups?.['base'] ?? ''));
}

function looksAtMore({ before = [], expect, mistakes = [] }: Check): boolean {
  const expected = [expect, ...mistakes.map((mistake) => mistake.if)];
  return before.some((step) => !('send' in step)) || expected.some(looksAtOneTime);
}

/** What a handler throws is printed each time; anything else may be printed once. */
function looksAtOneTime({ status, logs, build }: Expectation): boolean {
  return build !== undefined || (logs !== undefined && status !== 500);
}
