import { registerSchema, unregisterSchema, validate, type OutputUnit } from '@hyperjump/json-schema/openapi-3-1';
import '@hyperjump/json-schema/openapi-3-0';
import { reasonOf } from '@/lib/project/result';
import type { ValidateAnswer, ValidateRequest } from './validator-protocol';

/** Under this address the validator knows the document that is checked. */
const ADDRESS = 'https://playground.invalid/openapi';

/** Checks a document by the specification's own schema, and values by the schemas in it. */
export async function validateDocument({ document, values }: ValidateRequest): Promise<ValidateAnswer> {
  const dialect = `https://spec.openapis.org/oas/${document.openapi.startsWith('3.0') ? '3.0/schema' : '3.1/schema-base'}`;
  try {
    const faults = await faultsOf(dialect, document);
    if (faults.length > 0) return { ok: true, document: faults, values: values.map(() => []) };
    registerSchema(document as never, ADDRESS, dialect);
    const found: string[][] = [];
    for (const { schema, value } of values)
      found.push(await faultsOf(`${ADDRESS}#${encodeURI(schema)}`, value).catch(unreadable));
    return { ok: true, document: [], values: found };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  } finally {
    unregisterSchema(ADDRESS);
  }
}

async function faultsOf(schema: string, value: unknown): Promise<string[]> {
  const output = await validate(schema, value as never, 'BASIC');
  if (output.valid) return [];
  return (output.errors ?? []).map(faultOf);
}

function faultOf({ instanceLocation, keyword }: OutputUnit): string {
  return `${decodeURI(instanceLocation.replace(/^#/, '')) || 'the whole'} breaks "${keyword.replace(/^.*\//, '')}"`;
}

/** One that refers to another document, or to nothing; the others are read. */
function unreadable(error: unknown): string[] {
  return [`the schema cannot be read (${reasonOf(error)})`];
}
