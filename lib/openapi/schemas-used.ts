import { blankOut } from '@/lib/project/blank-out';

/** The schemas that a handler names, as its text says: what it reads its request's body with, and what it answers with. */
export interface SchemasUsed {
  body: string | null;
  answers: { name: string; status: number }[];
}

const PARSE = /(\bjson\(\s*(?:await\s+)?)?(?<![\w$.])([A-Za-z_$][\w$]*)\.(?:safeP|p)arse(?:Async)?\(([^\n]{0,120})/g;
const NO_BODY = /\b(?:searchParams|params|headers|cookies|env)\b/i;

/**
 * `Name.parse(…)` and its kin: one inside `json(…)` gives the answer, with the `status:` that stands after it, or 200; another reads the
 * body, where what it parses names neither params nor headers.
 * @param lines the handler's first line, and the first after it
 * @param known the names of schemas
 */
export function schemasUsed(source: string, lines: [number, number], known: ReadonlySet<string>): SchemasUsed {
  const code = blankOut(source)
    .split('\n')
    .slice(lines[0] - 1, lines[1] - 1)
    .join('\n');
  const used: SchemasUsed = { body: null, answers: [] };
  for (const match of code.matchAll(PARSE)) {
    const [, isAnswer, name = '', parsed = ''] = match;
    if (!known.has(name)) continue;
    if (isAnswer) used.answers.push({ name, status: statusAfter(code.slice(match.index + isAnswer.length)) });
    else if (!NO_BODY.test(parsed)) used.body ??= name;
  }
  return used;
}

/** Up to where the next answer begins; `request.json()` inside this one is none. */
function statusAfter(code: string): number {
  const [own = ''] = code.slice(0, 400).split(/\breturn\b/, 1);
  return Number(/\bstatus:\s*([1-5]\d\d)\b/.exec(own)?.[1] ?? 200);
}
