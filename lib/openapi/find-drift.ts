import { toText } from '@/lib/project/file-content';
import type { ProjectFile } from '@/lib/project/project';
import { routesOf } from '@/lib/project/routes-of';
import type { Position } from '@/sandbox/protocol';
import { documented } from './documented';
import type { OpenApiDocument } from './openapi-document';
import { exportOf, operationsOf, serverPath, shapeOf, shapesOf, type Operation } from './operations';
import type { SeenAnswer } from './seen-answers';

/** Something that a document says otherwise than the code. */
export interface Drift {
  sentence: string;
  /** The line to look at. */
  position: Position;
}

/** An answer that has a schema to be held against. */
export interface AnswerToCheck {
  /** The schema's JSON Pointer. */
  schema: string;
  value: unknown;
  driftOf(faults: readonly string[]): Drift[];
}

interface Sources {
  document: OpenApiDocument;
  files: Record<string, ProjectFile>;
  seen: readonly SeenAnswer[];
  /** The file of the route that answers with the document: it need not be in it. */
  from: string | null;
}

/** @returns what the texts alone show, and the answers that a validator has to look at */
export function findDrift({ document, files, seen, from }: Sources): { drift: Drift[]; toCheck: AnswerToCheck[] } {
  const routes = routesOf(files);
  const operations = operationsOf(document);
  const without = operations.filter((operation) => !exportOf(operation, routes));
  const base = serverPath(document);
  const exported = routes
    .filter(({ file, pattern }) => file !== from && (pattern === base || pattern.startsWith(`${base}/`)))
    .flatMap((route) => route.methods.map(({ method, line }) => ({ route, method, line })))
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
  const answers = seen.map((answer) => judge(document, operations, answer));
  return {
    drift: [
      ...exported
        .filter(({ route, method }) => !operations.some((one) => one.method === method && isOf(one, route.pattern)))
        .map(({ route, method, line }) => ({
          sentence: `${method} ${route.pattern} is exported, and the document has no operation for it.`,
          position: { file: route.file, line, column: 1 },
        })),
      ...without.map((operation) => ({
        sentence: `${operation.method} ${operation.path} is in the document, and nothing exports it.`,
        position: placeOf(operation, files, from),
      })),
      ...answers.flatMap((answer) => ('sentence' in answer ? [answer] : [])),
    ],
    toCheck: answers.flatMap((answer) => ('schema' in answer ? [answer] : [])),
  };
}

function isOf({ fullPath }: Operation, pattern: string): boolean {
  return shapesOf(pattern).includes(shapeOf(fullPath));
}

type Judged = Drift | AnswerToCheck | { fine: true };

/** Whether the operation lists such an answer. What failed on the server (5xx) breaks no contract, and is none of it. */
function judge(document: OpenApiDocument, operations: readonly Operation[], answer: SeenAnswer): Judged {
  const { method, url, status, type, value, route } = answer;
  const own = operations.filter((one) => one.method === method && isOf(one, route.pattern));
  const operation = own.find(({ fullPath }) => fullPath === url.replace(/\?.*/, '')) ?? own.at(-1);
  if (!operation) return { fine: true };
  const line = route.methods.find((exported) => exported.method === method)?.line ?? 1;
  const position = { file: route.file, line, column: 1 };
  const says = (what: string) => ({ sentence: `${method} ${url} was answered ${status}${what}.`, position });
  const found = documented(document, operation, status, type);
  if (found.state === 'no status')
    return status >= 500 ? { fine: true } : says(', and the document does not list that');
  if (found.state === 'no type')
    return says(` ${type === null ? 'without a type' : `as ${type}`}, and the document does not list that`);
  if (found.state === 'no schema' || value === undefined) return { fine: true };
  const driftOf = ([first, ...more]: readonly string[]) => {
    if (first === undefined) return [];
    const others = more.length > 0 ? `, and ${more.length} more` : '';
    return [says(` with what its schema does not allow: ${first}${others}`)];
  };
  return { schema: found.schema, value, driftOf };
}

/** Where the code names an operation's path, or else the route that answers with the document. */
function placeOf({ path }: Operation, files: Sources['files'], from: string | null): Position {
  const order = Object.keys(files).sort((a, b) => Number(b === from) - Number(a === from));
  for (const file of order) {
    const text = toText(files[file] ?? '') ?? '';
    const at = ["'", '"', '`'].map((quote) => text.indexOf(quote + path + quote)).find((found) => found >= 0);
    if (at !== undefined) return { file, line: text.slice(0, at).split('\n').length, column: 1 };
  }
  return { file: from ?? order[0] ?? '', line: 1, column: 1 };
}
