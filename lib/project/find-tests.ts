import { blankOut } from './blank-out';

/** A test as it stands in a file. */
export interface FoundTest {
  line: number;
  /** The names of the `describe`s around it, and its own. */
  name: string[];
}

const CALL =
  /\b(describe|suite|test|it)(?:\.(?:only|skip|fails|concurrent|sequential|todo))*\s*\(\s*(?:'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\$])*)`)/g;

/** @returns the tests whose names stand there as they are; those of `each` have theirs when they run */
export function findTests(source: string): FoundTest[] {
  const code = blankOut(source);
  const suites: { name: string; end: number }[] = [];
  const tests: FoundTest[] = [];
  const counted = { line: 1, to: 0 };
  for (const match of source.matchAll(CALL)) {
    const { index } = match;
    const [, kind = '', ...names] = match;
    if (!code.startsWith(kind, index) || code[index - 1] === '.') continue;
    const name = unescape(names.find(Boolean) ?? '');
    const around = suites.filter(({ end }) => end > index).map((suite) => suite.name);
    if (kind === 'describe' || kind === 'suite') suites.push({ name, end: endOfCall(code, code.indexOf('(', index)) });
    else {
      counted.line += code.slice(counted.to, index).split('\n').length - 1;
      counted.to = index;
      tests.push({ line: counted.line, name: [...around, name] });
    }
  }
  return tests;
}

function endOfCall(code: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < code.length; at++) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescape(text: string): string {
  return text.replace(
    /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|\r?\n|(.))/g,
    (_, long?: string, short?: string, byte?: string, letter?: string) => {
      const code = long ?? short ?? byte;
      return code === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : characterOf(Number.parseInt(code, 16));
    },
  );
}

function characterOf(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
