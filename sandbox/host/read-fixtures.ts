import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { decodeBase64, toText } from '@/lib/project/file-content';
import type { Project } from '@/lib/project/project';
import type { Diagnostic, Fixture, FixtureAnswer, HeaderList } from '../protocol';

/** Where a project says what answers the fetches of its handlers. */
export const FIXTURES_FILE = 'fixtures.json';

export interface ReadFixtures {
  fixtures: Fixture[];
  /** Where each of them begins, 1-based. */
  lines: number[];
  /** What is wrong with the file; what is right of it is in force. */
  diagnostics: Diagnostic[];
}

/** Reads a project's fixtures. Comments are allowed. */
export function readFixtures(files: Project['files']): ReadFixtures {
  const file = files[FIXTURES_FILE];
  if (file === undefined) return { fixtures: [], lines: [], diagnostics: [] };
  const text = toText(file) ?? '';
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults);
  const diagnostics = faults.map(({ error, offset }) => diagnosticAt(text, offset, SYNTAX[printParseErrorCode(error)]));
  const report = (path: (string | number)[], reason: string) =>
    diagnostics.push(diagnosticAt(text, nodeAt(tree, path)?.offset ?? 0, reason));
  const version = findNodeAtLocation(tree ?? NOTHING, ['version']);
  if (faults.length === 0 && version?.value !== 1) report(['version'], 'expected an object with "version": 1');
  const list = findNodeAtLocation(tree ?? NOTHING, ['fixtures']);
  if (faults.length === 0 && list?.type !== 'array') report(['fixtures'], '"fixtures" must be an array');
  const entries = list?.type === 'array' ? (list.children ?? []) : [];
  const read = entries.flatMap((entry, index) => {
    const result = v.safeParse(fixtureSchema, valueOf(entry));
    if (result.success) return [{ fixture: result.output, line: lineOf(text, entry.offset) }];
    // An entry that is not JSON has been reported.
    if (faults.length === 0)
      result.issues.forEach((issue) => report(['fixtures', index, ...keysOf(issue)], say(issue)));
    return [];
  });
  return { fixtures: read.map(({ fixture }) => fixture), lines: read.map(({ line }) => line), diagnostics };
}

const NOTHING: Node = { type: 'null', offset: 0, length: 0 };

const SYNTAX: Record<string, string> = {
  InvalidSymbol: 'unexpected word',
  InvalidNumberFormat: 'bad number',
  PropertyNameExpected: 'expected a property name in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected }',
  CloseBracketExpected: 'expected ]',
  EndOfFileExpected: 'expected the end of the file',
  UnexpectedEndOfString: 'this text does not end',
  InvalidEscapeCharacter: 'bad escape in the text',
};

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000));
const headerPair = v.strictTuple([
  v.pipe(v.string(), v.regex(/^[!#$%&'*+\-.^_`|~\w]+$/, 'is no name of a header')),
  v.pipe(v.string(), v.regex(/^[^\r\n\0]*$/, 'must have no line breaks')),
]);
const body = {
  json: v.exactOptional(v.unknown()),
  text: v.exactOptional(v.string()),
  base64: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((text) => decodeBase64(text) !== null, 'is not base64'),
    ),
  ),
  chunks: v.exactOptional(
    v.array(
      v.strictObject({
        afterMs: v.optional(milliseconds, 0),
        text: v.exactOptional(v.string()),
        base64: v.exactOptional(
          v.pipe(
            v.string(),
            v.check((text) => decodeBase64(text) !== null, 'is not base64'),
          ),
        ),
      }),
    ),
  ),
};
const BODIES = Object.keys(body);
const responseSchema = v.pipe(
  v.strictObject({
    status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)), 200),
    statusText: v.optional(v.string(), ''),
    headers: v.optional(v.array(headerPair), []),
    ...body,
  }),
  v.check(
    (response) => BODIES.filter((name) => Object.hasOwn(response, name)).length <= 1,
    `must have only one of ${BODIES.join(', ')}`,
  ),
);
const fixtureSchema = v.pipe(
  v.strictObject({
    method: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]+$/, 'is no method'), v.toUpperCase())),
    url: v.pipe(v.string(), v.check(isAddress, 'must be an address such as "https://api.example.com/users/:id"')),
    times: v.exactOptional(count),
    delayMs: v.optional(milliseconds, 0),
    response: v.exactOptional(responseSchema),
    error: v.exactOptional(v.picklist(['network', 'timeout'], 'must be "network" or "timeout"')),
  }),
  v.check(
    ({ response, error }) => (response === undefined) !== (error === undefined),
    'must have either a "response" or an "error"',
  ),
  v.transform(({ method = null, url, times = Infinity, delayMs, response, error }): Fixture => {
    const answer = error === undefined ? answerOf(response ?? { status: 200, statusText: '', headers: [] }) : { error };
    return { method, url, times, delayMs, answer };
  }),
);

function isAddress(url: string): boolean {
  return url.startsWith('*') || (/^https?:/i.test(url) && URL.canParse(url));
}

type ResponseFields = v.InferOutput<typeof responseSchema>;

function answerOf({ status, statusText, headers, ...content }: ResponseFields): FixtureAnswer {
  const encode = (text: string) => new TextEncoder().encode(text);
  const decode = (text: string | undefined) => decodeBase64(text ?? '') ?? new Uint8Array();
  const answer = (body: Uint8Array | { afterMs: number; bytes: Uint8Array }[], type?: string) => ({
    ...{ status, statusText, body },
    headers: type === undefined ? headers : withType(headers, type),
  });
  if (Object.hasOwn(content, 'json')) return answer(encode(JSON.stringify(content.json)), 'application/json');
  if (content.text !== undefined) return answer(encode(content.text), 'text/plain;charset=UTF-8');
  if (content.base64 !== undefined) return answer(decode(content.base64));
  const bytesOf = (chunk: { text?: string; base64?: string }) =>
    chunk.text === undefined ? decode(chunk.base64) : encode(chunk.text);
  const chunks = content.chunks?.map((chunk) => ({ afterMs: chunk.afterMs, bytes: bytesOf(chunk) }));
  return answer(chunks ?? new Uint8Array());
}

function withType(headers: HeaderList, type: string): HeaderList {
  return headers.some(([name]) => name.toLowerCase() === 'content-type')
    ? headers
    : [['content-type', type], ...headers];
}

function keysOf({ path }: v.BaseIssue<unknown>): (string | number)[] {
  return (path ?? []).map(({ key }) => key as string | number);
}

function say(issue: v.BaseIssue<unknown>): string {
  const name = keysOf(issue).at(-1);
  const isOwn = !issue.message.startsWith('Invalid');
  const said = issue.expected === 'never' ? 'means nothing here' : `must be ${issue.expected} but is ${issue.received}`;
  return `${name === undefined ? 'a fixture' : JSON.stringify(name)} ${isOwn ? issue.message : said}`;
}

/** The node at a path, or the nearest around it. */
function nodeAt(tree: Node | undefined, path: (string | number)[]): Node | undefined {
  for (let length = path.length; tree && length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function valueOf(node: Node): unknown {
  if (node.type === 'array') return node.children?.map(valueOf);
  if (node.type !== 'object') return node.value;
  const pairs = node.children?.map(({ children: [key, value] = [] }) => [key?.value, value && valueOf(value)] as const);
  return Object.fromEntries(pairs ?? []);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function diagnosticAt(text: string, offset: number, reason = 'this is not JSON'): Diagnostic {
  const before = text.slice(0, offset).split('\n');
  const message = `Failed to read ${FIXTURES_FILE}: ${reason}`;
  return {
    severity: 'error',
    file: FIXTURES_FILE,
    message,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}
