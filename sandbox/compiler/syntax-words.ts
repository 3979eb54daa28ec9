import type { Place } from './transformed-file';

interface SyntaxError extends Place {
  message: string;
}

type Reword = (match: RegExpExecArray, text: string, place: Place) => Partial<SyntaxError> & { message: string };

/** esbuild's words -> the words of swc, which Next compiles with, and its place where that differs. */
const WORDS: [RegExp, Reword][] = [
  [
    /^Unexpected end of file$|^Expected "[)}]" but found end of file$/,
    (_, text) => ({ message: "Expected '}', got '<eof>'", ...endOf(text) }),
  ],
  [/^Expected "\)" but found "\{"$/, () => ({ message: "Expected ')', got '{'" })],
  [/^Expected "[)\]}]" but found "(.+)"$/, ([, found = '']) => ({ message: `Expected ',', got '${named(found)}'` })],
  [/^Expected ";" but found "\)"$/, () => ({ message: "Expected ';', got ')'" })],
  [/^Expected ";" but found "(.+)"$/, () => ({ message: "Expected ';', '}' or <eof>" })],
  [
    /^Expected identifier but found "(.+)"$/,
    ([, found]) => ({ message: `Unexpected token \`${found}\`. Expected yield, an identifier, [ or {` }),
  ],
  [/^Unexpected "[;})\]=,:]"$/, () => ({ message: 'Expression expected' })],
  [
    /^The symbol "(.+)" has already been declared$|^Multiple exports with the same name "(.+)"$/,
    ([, symbol, name]) => ({ message: `the name \`${symbol ?? name}\` is defined multiple times` }),
  ],
  [
    /^This assignment will throw because "(.+)" is a constant$|^Cannot assign to "(.+)" because it is a constant$/,
    () => ({ message: 'cannot reassign to a variable declared with `const`' }),
  ],
  [
    /^"await" can only be used inside an "async" function$/,
    () => ({ message: "await isn't allowed in non-async function" }),
  ],
  [
    /^Unterminated string literal$/,
    (_, text, place) => ({ message: 'Unterminated string constant', ...openingOf(text, place, /['"]/) }),
  ],
  [/^Unterminated template literal$/, () => ({ message: 'Unterminated template' })],
];

/** A syntax error of esbuild's in the words of Next's compiler; others keep esbuild's. */
export function nextSyntaxWords(message: string, text: string, place: Place): SyntaxError {
  for (const [pattern, reword] of WORDS) {
    const match = pattern.exec(message);
    if (match) return { ...place, ...reword(match, text, place) };
  }
  return { message, ...place };
}

const KEYWORDS =
  /^(?:return|const|let|var|new|if|for|while|function|class|async|await|export|import|from|throw|try|switch|case|default)$/;

function named(found: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(found) && !KEYWORDS.test(found) ? 'ident' : found;
}

function endOf(text: string): Place {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** esbuild points at the end of the line, swc at the quote that opens the literal. */
function openingOf(text: string, place: Place, quote: RegExp): Place {
  const column = (text.split('\n')[place.line - 1] ?? '').search(quote);
  return column < 0 ? place : { line: place.line, column: column + 1 };
}
