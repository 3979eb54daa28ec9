import { parseSetCookie } from '@/lib/cookies/parse-set-cookie';
import { escapeRegExp } from '@/lib/project/escape-reg-exp';
import { quoteJs } from '@/lib/export/fetch-snippet';
import { decodeBody, kindOfBody } from '@/lib/response/body-kind';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import { literalOf, shapeOf } from './json-literal';

/** Something that a test may hold a response to. */
export interface Assertion {
  id: string;
  label: string;
  /** Lines of a test that has `response`, and where `needs` says so the body. */
  code: string;
  needs?: 'json' | 'text' | 'chunks';
  /** Whether most tests want it. */
  isUsual: boolean;
}

type Asserted = Pick<PlaygroundResponse, 'status' | 'headers' | 'body' | 'chunks'>;

/** A body of more characters is no constant to stand in a test. */
const LONGEST_BODY = 20_000;

/** What nests deeper is no code that anybody reads, and more than can be written by a function that calls itself. */
const DEEPEST_JSON = 50;

/** What every answer has, and another one with every answer. */
const UNTOLD = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'set-cookie']);
const USUAL = new Set(['content-type', 'location']);

/** @returns all that can be asserted of a response, in the order in which a test says it */
export function assertionsOf(response: Asserted): Assertion[] {
  const { status, headers } = response;
  return [
    { id: 'status', label: `Status ${status}`, code: `expect(response.status).toBe(${status});`, isUsual: true },
    ...headers.filter(([name]) => !UNTOLD.has(name.toLowerCase())).map(headerAssertion),
    ...headers.filter(([name]) => name.toLowerCase() === 'set-cookie').map(([, value]) => cookieAssertion(value)),
    ...bodyAssertions(response),
    ...chunksAssertion(response),
  ];
}

function headerAssertion([name, value]: [string, string]): Assertion {
  return {
    id: `header ${name} ${value}`,
    label: `${name}: ${value}`,
    code: `expect(response.headers.get(${quoteJs(name)})).toContain(${quoteJs(value)});`,
    isUsual: USUAL.has(name.toLowerCase()),
  };
}

/** Of its value and its end in time, only that they are there: both are new with every answer. */
function cookieAssertion(header: string): Assertion {
  const { name } = parseSetCookie(header);
  const pattern = escapeRegExp(header)
    .replace(/=[^;]*/, '=[^;]*')
    .replace(/(; *(?:Expires|Max-Age)=)[^;]*/gi, '$1[^;]*');
  const attributes = header.split(';').slice(1).join(';');
  return {
    id: `cookie ${header}`,
    label: `Sets the cookie ${name}${attributes === '' ? '' : ` (${attributes.trim()})`}`,
    code: `expect(response.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^${pattern}$/));`,
    isUsual: true,
  };
}

function bodyAssertions({ headers, body }: Asserted): Assertion[] {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const kind = kindOfBody(type, body);
  if (kind === 'empty') return [textAssertion('', 'No body')];
  if (kind === 'binary' || kind === 'image') return [];
  const text = decodeBody(type, body);
  if (text.length > LONGEST_BODY) return [];
  const json = kind === 'json' ? parse(text) : null;
  return json && !isDeeper(json.value, DEEPEST_JSON)
    ? jsonAssertions(json.value)
    : [textAssertion(text, 'The text of the body')];
}

function textAssertion(text: string, label: string): Assertion {
  return { id: 'text', label, code: `expect(text).toBe(${quoteJs(text)});`, needs: 'text', isUsual: true };
}

function jsonAssertions(value: unknown): Assertion[] {
  const values = literalOf(value);
  const hasNew = values.includes('expect.any(String)');
  const equal = (expected: string) => `expect(json).toEqual(${expected});`;
  return [
    {
      id: 'values',
      label: `JSON: these values${hasNew ? ', but for times and UUIDs' : ''}`,
      code: equal(values),
      needs: 'json',
      isUsual: true,
    },
    { id: 'shape', label: 'JSON: values of these types', code: equal(shapeOf(value)), needs: 'json', isUsual: false },
  ];
}

/** On the way, chunks may be joined: that there are several is what can be told. */
function chunksAssertion({ chunks }: Asserted): Assertion[] {
  if (chunks.length < 2) return [];
  const code = 'expect(chunks).toBeGreaterThan(1);';
  return [{ id: 'chunks', label: 'The body comes in several chunks', code, needs: 'chunks', isUsual: true }];
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
