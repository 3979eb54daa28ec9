import { registerSchema, unregisterSchema, validate, type OutputUnit } from '@hyperjump/json-schema/openapi-3-1';
import '@hyperjump/json-schema/openapi-3-0';
import type { SchemaFault, ValidateAnswer, ValidateRequest } from './validator-protocol';

/** Under this address the validator knows the document that is checked. */
const ADDRESS = 'https://playground.invalid/openapi';

/** Checks a document by the specification's own schema, and values by the schemas in it. */
export async function validateDocument({ document, values }: ValidateRequest): Promise<ValidateAnswer> {
  const dialect = `https://spec.openapis.org/oas/${document.openapi.startsWith('3.0') ? '3.0/schema' : '3.1/schema-base'}`;
  try {
    const faults = await faultsOf(dialect, document);
    if (faults.length > 0) return { ok: true, document: faults, values: values.map(() => []) };
    registerSchema(document as never, ADDRESS, dialect);
    const found: SchemaFault[][] = [];
    for (const { schema, value } of values) found.push(await faultsOf(`${ADDRESS}#${encodeURI(schema)}`, value));
    return { ok: true, document: [], values: found };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    unregisterSchema(ADDRESS);
  }
}

async function faultsOf(schema: string, value: unknown): Promise<SchemaFault[]> {
  const output = await validate(schema, value as never, 'BASIC');
  if (output.valid) return [];
  return (output.errors ?? []).map(faultOf);
}

function faultOf({ instanceLocation, keyword }: OutputUnit): SchemaFault {
  return { at: decodeURI(instanceLocation.replace(/^#/, '')), keyword: keyword.replace(/^.*\//, '') };
}
