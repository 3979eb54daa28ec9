import { failed, type Failed } from '@/lib/project/result';
import { decodeBody } from '@/lib/response/body-kind';
import { formatSize } from '@/lib/response/format';
import type { Body } from './says-open-api';

/** An OpenAPI 3.x document, of which no more is known than that it is an object with these. */
export interface OpenApiDocument extends Record<string, unknown> {
  openapi: string;
  info: Record<string, unknown>;
  paths?: Record<string, unknown>;
}

/** Larger ones keep a browser busy for many seconds. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Swagger UI's own parts call themselves once a level. */
const MOST_LEVELS = 200;

/** Reads a body as an OpenAPI 3.x document. */
export function readOpenApi({ contentType, body }: Body): { ok: true; document: OpenApiDocument } | Failed {
  const fail = (reason: string) => failed('show the documentation', reason);
  if (body.byteLength > MOST_BYTES)
    return fail(`the document has ${formatSize(body.byteLength)}, and ${formatSize(MOST_BYTES)} are the most`);
  let value: unknown;
  try {
    value = JSON.parse(decodeBody(contentType, body));
  } catch (error) {
    return fail(`the document is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(value)) return fail('the document is not an object');
  if (typeof value['openapi'] !== 'string' || !/^3\.\d/.test(value['openapi']))
    return fail('"openapi" must be a version such as "3.1.0"');
  if (!isRecord(value['info'])) return fail('"info" must be an object with a title and a version');
  if (value['paths'] !== undefined && !isRecord(value['paths'])) return fail('"paths" must be an object');
  const wrong = Object.entries(value['paths'] ?? {}).find(([path, item]) => !path.startsWith('/') || !isRecord(item));
  if (wrong) return fail(`the path ${JSON.stringify(wrong[0])} must begin with a slash and hold an object`);
  if (levelsOf(value) > MOST_LEVELS) return fail(`it nests more than ${MOST_LEVELS} levels deep`);
  return { ok: true, document: value as OpenApiDocument };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function levelsOf(root: unknown): number {
  let levels = 0;
  let here: unknown[] = [root];
  while (here.length > 0 && levels <= MOST_LEVELS) {
    here = here.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    levels += 1;
  }
  return levels;
}
