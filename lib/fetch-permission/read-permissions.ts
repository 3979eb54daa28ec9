import * as v from 'valibot';

/** Project -> origin -> whether its code may fetch from there. */
export type Permissions = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

const schema = v.record(v.string(), v.record(v.string(), v.boolean()));

/** @returns what was stored; nothing where that is none or broken, so that the visitor is asked again */
export function readPermissions(stored: string | null): Permissions {
  if (stored === null) return {};
  try {
    const result = v.safeParse(schema, JSON.parse(stored));
    return result.success ? result.output : {};
  } catch {
    return {};
  }
}
