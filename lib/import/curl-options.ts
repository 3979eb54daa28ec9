import { longOption, shortOption, type CurlOptionRule } from './curl-option-table';
import { expandVariables, readVariable, type CurlVariables } from './curl-variables';

/** What an option of a curl command says. */
export interface CurlOption {
  /** The long name without hyphens; `url` for a bare word. */
  name: string;
  /** '' where it takes none. */
  value: string;
  /** False for `--no-name`. */
  on: boolean;
  use: CurlOptionRule['use'];
  /** As a note shows it, such as `-o out.json`. */
  written: string;
}

export type ParsedOptions = { ok: true; options: CurlOption[]; notes: string[] } | { ok: false; reason: string };

/** Reads the words after `curl`, in order. */
export function parseCurlOptions(words: string[]): ParsedOptions {
  const reader: Reader = { words, at: 0, options: [], variables: new Map(), notes: [] };
  let optionsEnded = false;
  while (reader.at < words.length) {
    const word = words[reader.at++] ?? '';
    if (word === '--' && !optionsEnded) {
      optionsEnded = true;
      continue;
    }
    const isOption = word.startsWith('-') && !optionsEnded;
    const reason = isOption ? readOption(word, reader) : addUrl(word, reader);
    if (reason !== null) return { ok: false, reason };
  }
  return { ok: true, options: reader.options, notes: reader.notes };
}

interface Reader {
  words: string[];
  at: number;
  options: CurlOption[];
  variables: CurlVariables;
  notes: string[];
}

function addUrl(word: string, { options }: Reader): null {
  options.push({ name: 'url', value: word, on: true, use: 'read', written: word });
  return null;
}

/** @returns why the option cannot be read, or null */
function readOption(word: string, reader: Reader): string | null {
  return word.startsWith('--') ? readLong(word, reader) : readShort(word, reader);
}

function readLong(word: string, reader: Reader): string | null {
  const [, name = '', given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const rule = longOption(name);
  if (rule) return take(rule, { written: `--${name}`, given, on: true }, reader);
  const expanded = name.startsWith('expand-') ? longOption(name.slice('expand-'.length)) : null;
  if (expanded?.takesValue) return take(expanded, { written: `--${name}`, given, on: true, expands: true }, reader);
  const negated = name.startsWith('no-') ? longOption(name.slice('no-'.length)) : null;
  if (negated && !negated.takesValue) return take(negated, { written: `--${name}`, given, on: false }, reader);
  return `curl has no option --${name}`;
}

/** `-kLXPOST` is -k, -L and -X with the value POST. */
function readShort(word: string, reader: Reader): string | null {
  if (word === '-') return 'curl has no option -';
  for (let at = 1; at < word.length; at++) {
    const letter = word.charAt(at);
    const rule = shortOption(letter);
    if (!rule) return `curl has no option -${letter}`;
    const given = rule.takesValue && at + 1 < word.length ? word.slice(at + 1) : undefined;
    const reason = take(rule, { written: `-${letter}`, given, on: true }, reader);
    if (reason !== null || rule.takesValue) return reason;
  }
  return null;
}

interface Written {
  written: string;
  given: string | undefined;
  on: boolean;
  expands?: boolean;
}

function take(rule: CurlOptionRule, { written, given, on, expands }: Written, reader: Reader): string | null {
  if (!rule.takesValue) {
    if (given !== undefined) return `the option ${written} takes no value`;
    reader.options.push({ name: rule.name, value: '', on, use: rule.use, written });
    return null;
  }
  const value = given ?? reader.words[reader.at++];
  if (value === undefined) return `the option ${written} has no value`;
  if (rule.name === 'variable') reader.notes.push(...readVariable(value, reader.variables));
  const filled = expands ? expandVariables(value, reader.variables) : { text: value, notes: [] };
  reader.notes.push(...filled.notes);
  reader.options.push({ name: rule.name, value: filled.text, on, use: rule.use, written: `${written} ${value}` });
  return null;
}
