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

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
