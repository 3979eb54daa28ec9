import type { RequestDraft } from '../http-file/http-file';
import { failed, type Failed } from '../project/result';
import { bashCommand } from './bash-command';
import { findCurl } from './find-curl';
import { groupsOf } from './curl-group';
import { parseCurlOptions, type CurlOption } from './curl-options';
import { curlRequests } from './curl-requests';
import type { ReadShell, ShellVariables } from './shell-command';
import { cmdCommand, powershellCommand } from './windows-command';

/** The longest command that is read, in characters. */
const MAX_LENGTH = 4 * 1024 * 1024;
const MOST_REQUESTS = 500;

/** Requests for the form, or why the text is no curl command. `notes` say what of the command was left out. */
export type ParsedCurl = { ok: true; requests: RequestDraft[]; notes: string[] } | Failed;

/** Reads curl commands as pasted from a browser (as bash, cmd or PowerShell), a manual or a terminal. */
export function parseCurl(text: string): ParsedCurl {
  const requests: RequestDraft[] = [];
  const notes: string[] = [];
  if (text.length > MAX_LENGTH) return refuse('it is longer than 4 MB');
  const variables = new Map<string, string>();
  let found = findCurl(text, variables);
  if (!found) return refuse('it does not begin with "curl"');
  let rest = '';
  while (found) {
    const shell = readShell(found.rest, variables);
    if (!shell.ok) return refuse(shell.reason);
    const parsed = parseCurlOptions(shell.command.words.slice(1));
    if (!parsed.ok) return refuse(parsed.reason);
    notes.push(...found.notes, ...shell.command.notes, ...parsed.notes, ...leftOutNotes(parsed.options));
    for (const group of groupsOf(parsed.options)) {
      const read = curlRequests(group, shell.command.input ?? found.input);
      if (!read.ok) return refuse(read.reason);
      requests.push(...read.requests);
      notes.push(...read.notes);
    }
    if (requests.length > MOST_REQUESTS) return refuse(`it makes more than ${MOST_REQUESTS} requests`);
    rest = shell.command.rest.trim();
    // What follows a pipe is no command of its own.
    found = findCurl(rest.replace(/^(?:;|&&?|\|\||\s)+/, ''), variables);
  }
  const left = rest.replace(/^(?:;|&|\s)+/, '');
  if (left !== '') notes.push(`What follows was left out: ${rest.slice(0, 80)}`);
  return { ok: true, requests, notes: [...new Set(notes)] };
}

/** Which shell a command was written for shows in how its lines are joined and its quotes escaped. */
function readShell(command: string, variables: ShellVariables): ReadShell {
  if (/\\\r?\n/.test(command)) return bashCommand(command, variables);
  const isOfWindows = /^curl\.exe\s/i.test(command);
  if (/`\r?\n/.test(command) || (isOfWindows && /\s@?'|[`$]|@"\r?\n/.test(command))) return powershellCommand(command);
  const hasCarets = /\s\^"|\^\r?\n/.test(command) || (/\^[&|<>]/.test(command) && !command.includes("'"));
  return isOfWindows || hasCarets ? cmdCommand(command.replace(/\s--%(?=\s)/, '')) : bashCommand(command, variables);
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
