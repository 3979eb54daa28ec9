import { checkRequests } from './check-requests';
import { checkVariables } from './check-variables';
import type { FileVariable, HttpDiagnostic, HttpFile, HttpRequest } from './http-file';
import { parseRequest } from './parse-request';
import { findScripts, type ScriptBlock } from './script-blocks';
import { isBlank, isComment, isDelimiter, positionAt, sourceLines, type SourceLine } from './source-lines';

/**
 * Reads a `.http` file as VS Code's REST Client does (github.com/Huachao/vscode-restclient): requests parted by `###`,
 * variables as `@name = value`. Every text has a reading; what looks wrong in it is among the diagnostics. Beyond REST
 * Client, any word in capitals counts as a method, and a comment `# Name: value` among headers is a disabled header.
 */
export function parseHttpFile(text: string): HttpFile {
  const requests: HttpRequest[] = [];
  const variables: FileVariable[] = [];
  const scripts: HttpDiagnostic[] = [];
  for (const whole of blocksOf(sourceLines(text))) {
    const lines = whole.map((line) => line.text);
    const found = findScripts(lines);
    scripts.push(...found.map((script) => leftOut(text, whole[script.start], script)));
    const block = whole.filter((_, at) => !found.some(({ start, end }) => at >= start && at < end));
    const first = firstLineOfRequest(block);
    const files = block.slice(0, Math.max(first, 0)).filter((line) => isScriptFile(line.text));
    scripts.push(...files.map((line) => leftOut(text, line, { what: 'A pre-request script' })));
    variables.push(...block.slice(0, first < 0 ? block.length : first).flatMap(parseVariable));
    const request = first < 0 ? null : parseRequest(text, block, first, whole.at(-1)?.next ?? text.length);
    if (request) requests.push(request);
  }
  const diagnostics = [...scripts, ...checkRequests(text, requests), ...checkVariables(text, requests, variables)];
  return { text, requests, variables, diagnostics: diagnostics.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function leftOut(text: string, line: SourceLine | undefined, { what }: Pick<ScriptBlock, 'what'>): HttpDiagnostic {
  const message = `${what} is not heeded here; it is no part of the request.`;
  return { severity: 'warning', message, ...positionAt(text, line?.start ?? 0) };
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
  const first = block.findIndex(
    ({ text }) => !isBlank(text) && !isComment(text) && !isVariable(text) && !isScriptFile(text),
  );
  return /^\s*HTTP\/[\d.]+/.test(block[first]?.text ?? '') ? -1 : first;
}

/** Before a request, a file is a script of JetBrains' client. */
function isScriptFile(line: string): boolean {
  return /^<\s+\S+\.[cm]?[jt]s\s*$/.test(line);
}

const VARIABLE = /^\s*@([^\s=]+)\s*=\s*(.*?)\s*$/;

function isVariable(line: string): boolean {
  return VARIABLE.test(line);
}

function parseVariable(line: SourceLine): FileVariable[] {
  const match = VARIABLE.exec(line.text);
  return match?.[1] ? [{ name: match[1], value: match[2] ?? '', range: { start: line.start, end: line.end } }] : [];
}
