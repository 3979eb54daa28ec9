import { checkRequests } from './check-requests';
import type { FileVariable, HttpFile, HttpRequest } from './http-file';
import { parseRequest } from './parse-request';
import { isBlank, isComment, isDelimiter, sourceLines, type SourceLine } from './source-lines';

/**
 * Reads a `.http` file as VS Code's REST Client does (github.com/Huachao/vscode-restclient): requests parted by `###`,
 * variables as `@name = value`. Every text has a reading; what looks wrong in it is among the diagnostics. Beyond REST
 * Client, any word in capitals counts as a method, and a comment `# Name: value` among headers is a disabled header.
 */
export function parseHttpFile(text: string): HttpFile {
  const requests: HttpRequest[] = [];
  const variables: FileVariable[] = [];
  for (const block of blocksOf(sourceLines(text))) {
    const first = firstLineOfRequest(block);
    variables.push(...block.slice(0, first < 0 ? block.length : first).flatMap(parseVariable));
    const request = first < 0 ? null : parseRequest(text, block, first);
    if (request) requests.push(request);
  }
  return { text, requests, variables, diagnostics: checkRequests(text, requests) };
}

/** Each `###` line begins a block; what stands before the first is one too. */
function blocksOf(lines: SourceLine[]): SourceLine[][] {
  const blocks: SourceLine[][] = [[]];
  for (const line of lines) {
    if (isDelimiter(line.text)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** @returns -1 where a block has only comments and variables, or a response that was saved in the file */
function firstLineOfRequest(block: SourceLine[]): number {
  const first = block.findIndex((line) => !isBlank(line.text) && !isComment(line.text) && !isVariable(line.text));
  return /^\s*HTTP\/[\d.]+/.test(block[first]?.text ?? '') ? -1 : first;
}

const VARIABLE = /^\s*@([^\s=]+)\s*=\s*(.*?)\s*$/;

function isVariable(line: string): boolean {
  return VARIABLE.test(line);
}

function parseVariable(line: SourceLine): FileVariable[] {
  const match = VARIABLE.exec(line.text);
  return match?.[1] ? [{ name: match[1], value: match[2] ?? '', range: { start: line.start, end: line.end } }] : [];
}
