import type { OpenApiDocument } from './openapi-document';

/** Sent by the page to the worker, once: a document, and JSON values that parts of it are the schemas of. */
export interface ValidateRequest {
  document: OpenApiDocument;
  /** `schema` is the JSON Pointer of one in the document. */
  values: { schema: string; value: unknown }[];
}

/** What a schema does not allow. */
export interface SchemaFault {
  /** A JSON Pointer into what was checked; empty for the whole. */
  at: string;
  /** The keyword of the schema that says so, such as `required`. */
  keyword: string;
}

/** Sent by the worker. `values`: the faults of each, in the order of the request, none where the document has any itself. */
export type ValidateAnswer =
  { ok: true; document: SchemaFault[]; values: SchemaFault[][] } | { ok: false; reason: string };
