import type { RequestDraft } from '../http-file/http-file';
import { failed, type Failed } from '../project/result';
import { bashCommand } from './bash-command';
import { groupsOf } from './curl-group';
import { parseCurlOptions, type CurlOption } from './curl-options';
import { curlRequests } from './curl-requests';
import type { ReadShell } from './shell-command';
import { cmdCommand, powershellCommand } from './windows-command';

/** The longest command that is read, in characters. */
const MAX_LENGTH = 4 * 1024 * 1024;
const MOST_REQUESTS = 500;

/** Requests for the form, or why the text is no curl command. `notes` say what of the command was left out. */
export type ParsedCurl = { ok: true; requests: RequestDraft[]; notes: string[] } | Failed;

const CURL = /^(?:\$\s+)?curl(?:\.exe)?(?=\s|$)/i;

/** Reads curl commands as pasted from a browser (as bash, cmd or PowerShell), a manual or a terminal. */
export function parseCurl(text: string): ParsedCurl {
  const requests: RequestDraft[] = [];
  const notes: string[] = [];
  if (text.length > MAX_LENGTH) return refuse('it is longer than 4 MB');
  let rest = text.trim();
  if (!CURL.test(rest)) return refuse('it does not begin with "curl"');
  while (CURL.test(rest)) {
    const shell = readShell(rest.replace(/^\$\s+/, ''));
    if (!shell.ok) return refuse(shell.reason);
    const { words, input } = shell.command;
    const parsed = parseCurlOptions(words.slice(1));
    if (!parsed.ok) return refuse(parsed.reason);
    notes.push(...shell.command.notes, ...parsed.notes, ...leftOutNotes(parsed.options));
    for (const group of groupsOf(parsed.options)) {
      const read = curlRequests(group, input);
      if (!read.ok) return refuse(read.reason);
      requests.push(...read.requests);
      notes.push(...read.notes);
    }
    if (requests.length > MOST_REQUESTS) return refuse(`it makes more than ${MOST_REQUESTS} requests`);
    rest = nextCommand(shell.command.rest);
  }
  const left = rest.replace(/^(?:;|&|\s)+/, '');
  if (left !== '') notes.push(`What follows was left out: ${rest.slice(0, 80)}`);
  return { ok: true, requests, notes: [...new Set(notes)] };
}

function readShell(command: string): ReadShell {
  if (/\s\^"|\^\r?\n/.test(command) && !/\\\r?\n/.test(command)) return cmdCommand(command);
  return /`\r?\n/.test(command) ? powershellCommand(command) : bashCommand(command);
}

/** What follows `;`, `&&`, `||`, `&` or a line break; what follows a pipe is no command of its own. */
function nextCommand(rest: string): string {
  const after = rest.replace(/^(?:;|&&?|\|\||\s)+/, '');
  return CURL.test(after) ? after : rest.trim();
}

/** Names the options that the requests do not have. */
function leftOutNotes(options: CurlOption[]): string[] {
  const written = (use: CurlOption['use']) =>
    options.filter((option) => option.use === use && option.on).map((option) => option.written);
  const off = options.filter(({ on }) => !on).map((option) => option.written);
  const [ofRequest, ofClient] = [written('request'), [...written('client'), ...off]];
  return [
    ...(ofRequest.length === 0 ? [] : [`Left out, though the request is another with them: ${ofRequest.join(', ')}.`]),
    ...(ofClient.length === 0 ? [] : [`Left out, as they are not about the request: ${ofClient.join(', ')}.`]),
  ];
}

function refuse(reason: string): Failed {
  return failed('read the curl command', reason);
}
