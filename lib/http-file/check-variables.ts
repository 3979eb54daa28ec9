import type { FileVariable, HttpDiagnostic, HttpRequest } from './http-file';
import { isComment, positionAt, sourceLines } from './source-lines';
import { systemVariable } from './system-variables';

/** The variables in requests, and in the values of others, that have no value; each is sent as it is written. */
export function checkVariables(text: string, requests: HttpRequest[], variables: FileVariable[]): HttpDiagnostic[] {
  const known = new Set(variables.map(({ name }) => name));
  const ranges = [...variables, ...requests].map(({ range }) => range);
  return ranges.flatMap(({ start, end }) =>
    sourceLines(text.slice(start, end)).flatMap((line) =>
      isComment(line.text) ? [] : checkLine(line.text, start + line.start),
    ),
  );

  function checkLine(line: string, offset: number): HttpDiagnostic[] {
    return [...line.matchAll(/\{\{([^{}]*)\}\}/g)].flatMap((match) => {
      const message = problemOf(match[1]?.trim() ?? '', known);
      return message === null ? [] : [{ severity: 'warning', message, ...positionAt(text, offset + match.index) }];
    });
  }
}

function problemOf(name: string, known: Set<string>): string | null {
  if (/^\$dotenv\s+\S+$/.test(name) || known.has(name.replace(/^%/, ''))) return null;
  if (name.startsWith('$processEnv'))
    return `{{${name}}} has no value: there is no process whose environment it could read. Write the value into .env and {{$dotenv NAME}} here.`;
  if (name.startsWith('$')) {
    if (systemVariable(name, {}) !== null) return null;
    return `{{${name}}} is no variable that is known here, or its arguments are wrong; it is sent as written.`;
  }
  if (/^\w+\.(?:request|response)\./.test(name))
    return `{{${name}}} is a value of another request, and those are not filled in here; it is sent as written.`;
  return `{{${name}}} has no value; it is sent as written. Write @${name.replace(/^%/, '')} = … above the requests.`;
}
