import { isRecord } from './openapi-document';
import type { SchemasAnswer } from './schemas-route';

export interface Components {
  schemas: Record<string, unknown>;
  /** What refers to a schema where it reads, and where it writes. */
  refsOf(schema: string): { input: unknown; output: unknown };
}

const REFS = '#/components/schemas/';
/** Zod writes `#/components/schemas/__shared#/$defs/schema0`. */
const REF = /^#\/components\/schemas\/([\w.-]+)#?(.*)$/;

/** One schema under each name; where what it gives is not what it takes, another with `Output` after its name. */
export function writeComponents({ input, output }: SchemasAnswer): Components {
  const differs = new Set(
    Object.keys(output).filter((name) => JSON.stringify(input[name]) !== JSON.stringify(output[name])),
  );
  // Whatever refers to one that differs, differs.
  for (let size = -1; size !== differs.size;) {
    size = differs.size;
    for (const [name, schema] of Object.entries(output)) if (refersTo(schema, differs)) differs.add(name);
  }
  const outputName = (name: string) => (differs.has(name) ? `${name}Output` : name);
  const schemas: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(input)) schemas[name] = rewrite(schema, (ref) => ref);
  for (const name of differs) schemas[outputName(name)] = rewrite(output[name], outputName);
  const refTo = (name: string) => ({ $ref: REFS + name });
  return { schemas, refsOf: (name) => ({ input: refTo(name), output: refTo(outputName(name)) }) };
}

/** In a document a schema has no address of its own, and what Zod shares among schemas is reached by a pointer. */
function rewrite(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, nameOf));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, own]) => typeof own !== 'string' || !['$schema', '$id'].includes(key),
  );
  return Object.fromEntries(
    kept.map(([key, own]) => [
      key,
      key === '$ref' && typeof own === 'string' ? rename(own, nameOf) : rewrite(own, nameOf),
    ]),
  );
}

function rename(ref: string, nameOf: (name: string) => string): string {
  const [, name, rest = ''] = REF.exec(ref) ?? [];
  return name === undefined ? ref : REFS + nameOf(name) + rest;
}

function refersTo(value: unknown, names: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => refersTo(item, names));
  if (!isRecord(value)) return false;
  const ref = value['$ref'];
  if (typeof ref === 'string' && names.has(REF.exec(ref)?.[1] ?? '')) return true;
  return Object.values(value).some((own) => refersTo(own, names));
}
