import { bashCommand } from './bash-command';
import type { ShellCommand } from './shell-command';

const CURL = /^curl(?:\.exe)?(?=\s|$)/i;
const LEADS_IN = /^(?:[A-Za-z_]\w*=|(?:export|cat|echo|printf)\s)/;
/** Of bash, PowerShell and cmd.exe. */
const PROMPT = /^(?:[$%]\s+|PS [^>\n]*>\s*|[A-Z]:\\[^>\n]*>\s*)/;
/** White space and comments. In a .http file, `###` parts requests and `# @` says something of one. */
const GAP = /^(?:\s|#(?!##| *@).*(?:\n|$))+/;

/** A curl command, from its name on, and what a command before it gives to its standard input. */
export interface FoundCurl {
  rest: string;
  input: ShellCommand['input'];
  /** What the shell would do and nobody does here. */
  notes: string[];
}

/**
 * The curl command that a text begins with: by itself, behind assignments of variables (they are added to `variables`), or
 * behind `cat file |`, `echo text |` and `printf text |`. Null where there is none.
 */
export function findCurl(text: string, variables = new Map<string, string>()): FoundCurl | null {
  const found: FoundCurl = { rest: afterPrompt(text), input: null, notes: [] };
  while (!CURL.test(found.rest)) {
    if (!LEADS_IN.test(found.rest)) return null;
    const read = bashCommand(found.rest, variables);
    if (!read.ok) return null;
    const { words, notes, rest } = read.command;
    const isPiped = /^\|(?!\|)/.test(rest);
    if (isPiped ? !takeOutput(words, found) : !takeAssignments(words, variables)) return null;
    found.notes.push(...notes);
    found.rest = afterPrompt(rest.replace(/^\s*(?:\||&&|;)/, ''));
  }
  return found;
}

function afterPrompt(text: string): string {
  return text.replace(GAP, '').replace(PROMPT, '').trimEnd();
}

function takeAssignments(words: string[], variables: Map<string, string>): boolean {
  const assignments = words[0] === 'export' ? words.slice(1) : words;
  const read = assignments.map((word) => /^(\w+)=(.*)$/s.exec(word));
  for (const assignment of read) if (assignment) variables.set(assignment[1] ?? '', assignment[2] ?? '');
  return read.every((assignment) => assignment !== null);
}

/** Takes what `cat`, `echo` or `printf` prints; false where that is not known. */
function takeOutput([command, ...words]: string[], found: FoundCurl): boolean {
  const [first = ''] = words;
  if (command === 'cat' && words.length === 1 && !first.startsWith('-')) found.input = { file: first };
  else if (command === 'echo' && first === '-n') found.input = { text: words.slice(1).join(' ') };
  else if (command === 'echo' && !/^-[neE]+$/.test(first)) found.input = { text: `${words.join(' ')}\n` };
  else if (command === 'printf' && first === '%s' && words.length === 2) found.input = { text: words[1] ?? '' };
  else if (command === 'printf' && words.length === 1 && !/[%\\]/.test(first)) found.input = { text: first };
  else return false;
  return true;
}
