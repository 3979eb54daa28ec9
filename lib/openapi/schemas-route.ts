/** What the route that {@link schemasRoute} writes answers with, as JSON. */
export interface SchemasAnswer {
  /** Which export of which module is which schema. */
  exports: { module: string; name: string; schema: string }[];
  /** By name, as JSON Schema: what such a schema takes, and what it gives. */
  input: Record<string, unknown>;
  output: Record<string, unknown>;
  failures: { module: string; reason: string }[];
}

/**
 * A route handler in a folder of `app` that loads each of these modules of the project, and answers with the Zod schemas that they
 * export as JSON Schema, by Zod's own `toJSONSchema`. A module that cannot be loaded is a failure of its own.
 * @param toRoot from the route's folder, such as `../../`
 */
export function schemasRoute(modules: readonly string[], toRoot: string): string {
  const loads = modules.map((module) => {
    const specifier = toRoot + module.replace(/\.[cm]?[jt]sx?$/, '');
    return `  await take(${JSON.stringify(module)}, () => import(${JSON.stringify(specifier)}));`;
  });
  return `import { z } from 'zod';

export async function POST() {
  const registry = z.registry();
  const names = new Map();
  const exports = [];
  const failures = [];
  const take = async (module, load) => {
    const exported = await load().catch((error) => {
      failures.push({ module, reason: String(error?.message ?? error) });
      return {};
    });
    for (const [name, value] of Object.entries(exported)) {
      if (!value?._zod) continue;
      if (!names.has(value)) add(name, value);
      exports.push({ module, name, schema: names.get(value) });
    }
  };
  const add = (name, value) => {
    const known = [...names.values()];
    const base = name === 'default' ? 'Schema' : name.replace(/[^\\w.-]/g, '_');
    let id = base;
    for (let more = 2; known.includes(id); more++) id = base + more;
    names.set(value, id);
    registry.add(value, { id });
  };
${loads.join('\n')}
  const uri = (id) => '#/components/schemas/' + id;
  const schemasOf = (io) => z.toJSONSchema(registry, { io, unrepresentable: 'any', uri }).schemas;
  return Response.json({ exports, input: schemasOf('input'), output: schemasOf('output'), failures });
}
`;
}
