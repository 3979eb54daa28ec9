import type { HeaderList } from '@/sandbox/protocol';
import { reasonOf } from '../project/result';
import type { WrittenRequest } from './http-file';
import type { ResolvedBody } from './resolve-body';

/** A request as a client of GraphQL sends it. */
export type GraphqlRequest =
  { ok: true; method: string; headers: HeaderList; body: string } | { ok: false; message: string };

/** Whether a request is one of GraphQL: REST Client marks it with a header, httpyac with the method GRAPHQL. */
export function isGraphql({ method }: WrittenRequest, headers: HeaderList): boolean {
  return method === 'GRAPHQL' || headers.some(isTypeHeader);
}

/** The JSON of a query and, behind the first blank line, its variables. `readBody` reads the lines of a body. */
export function graphqlRequest(
  request: WrittenRequest,
  headers: HeaderList,
  readBody: (body: string) => ResolvedBody,
): GraphqlRequest {
  const blank = /\n[ \t]*\n/.exec(request.body);
  const query = readBody(request.body.slice(0, blank?.index));
  const variables = readBody(blank ? request.body.slice(blank.index + blank[0].length) : '');
  if (!query.ok) return query;
  if (!variables.ok) return variables;
  const values = parseVariables(textOf(variables.body));
  if (!values.ok) return values;
  const sent = headers.filter((header) => !isTypeHeader(header));
  const isTyped = sent.some(([name]) => name.toLowerCase() === 'content-type');
  const text = textOf(query.body);
  const operationName = /^\s*(?:query|mutation|subscription)\s+([^@{(\s]+)/i.exec(text)?.[1];
  return {
    ok: true,
    method: request.method === 'GRAPHQL' ? 'POST' : request.method,
    headers: isTyped ? sent : [...sent, ['Content-Type', 'application/json']],
    body: JSON.stringify({ query: text, operationName, variables: values.value }),
  };
}

function textOf(body: string | Uint8Array | undefined): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body ?? new Uint8Array());
}

function parseVariables(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  if (text.trim() === '') return { ok: true, value: {} };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: `its GraphQL variables are no JSON: ${reasonOf(error)}` };
  }
}

function isTypeHeader([name, value]: HeaderList[number]): boolean {
  return name.toLowerCase() === 'x-request-type' && value.toLowerCase() === 'graphql';
}
