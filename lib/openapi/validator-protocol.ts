import type { OpenApiDocument } from './openapi-document';

/** Sent by the page to the worker, once: a document, and JSON values that parts of it are the schemas of. */
export interface ValidateRequest {
  document: OpenApiDocument;
  /** `schema` is the JSON Pointer of one in the document. */
  values: { schema: string; value: unknown }[];
}

/** Sent by the worker. Each fault says which JSON Pointer breaks which keyword. `values`: those of each, in the order of the request, none where the document has any itself. */
export type ValidateAnswer = { ok: true; document: string[]; values: string[][] } | { ok: false; reason: string };
