import { isRecord, type OpenApiDocument } from './openapi-document';
import type { Operation } from './operations';

/** What a document has about an answer: nothing, or the JSON Pointer of its schema. */
export type Documented =
  { state: 'no status' } | { state: 'no type' } | { state: 'no schema' } | { state: 'schema'; schema: string };

const MOST_REFS = 20;

/** Finds the schema that an operation has for an answer, along references inside the document. */
export function documented(
  document: OpenApiDocument,
  operation: Operation,
  status: number,
  type: string | null,
): Documented {
  const responses = find(document, '', ['paths', operation.path, operation.method.toLowerCase(), 'responses']);
  if (!responses) return { state: 'no schema' };
  const names = [String(status), `${String(status)[0]}XX`, 'default'];
  const name = names.find((one) => responses.value[one] !== undefined);
  const response = name !== undefined ? find(document, responses.pointer, [name]) : null;
  if (!response) return { state: 'no status' };
  const { content } = response.value;
  if (!isRecord(content) || Object.keys(content).length === 0) return { state: 'no schema' };
  if (type === null) return { state: 'no type' };
  const key = Object.keys(content).find((one) => covers(one, type));
  if (key === undefined) return { state: 'no type' };
  const media = find(document, response.pointer, ['content', key]);
  if (media?.value['schema'] === undefined) return { state: 'no schema' };
  return { state: 'schema', schema: `${media.pointer}/schema` };
}

function covers(range: string, type: string): boolean {
  const short = range.split(';')[0]?.trim().toLowerCase() ?? '';
  return short === type || short === '*/*' || (short.endsWith('/*') && type.startsWith(short.slice(0, -1)));
}

/** Walks from a pointer along keys, and along each `$ref` on the way; null where the document ends. */
function find(document: OpenApiDocument, from: string, keys: readonly string[]) {
  return keys.reduce(
    (found, key) => found && follow(document, `${found.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    follow(document, from),
  );
}

function follow(document: OpenApiDocument, from: string): { pointer: string; value: Record<string, unknown> } | null {
  let pointer = from;
  for (let refs = 0; refs < MOST_REFS; refs++) {
    const value = valueAt(document, pointer);
    if (!isRecord(value)) return null;
    const ref = value['$ref'];
    if (typeof ref !== 'string') return { pointer, value };
    if (!ref.startsWith('#/')) return null;
    pointer = decode(ref.slice(1));
  }
  return null;
}

function decode(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

function valueAt(document: OpenApiDocument, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>((value, key) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) return value[Number(name)];
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, document);
}
