import type { ModuleRegistry } from '../runtime/modules/module-registry';
import { givenToKeys } from '../runtime/node/crypto/given-to-keys';
import type { PartName } from '../runtime/node/internal/parts';

const GIVEN: Record<PartName, Record<string, unknown>> = { keys: givenToKeys, brotli: {} };

const made = new Map<PartName, unknown>();

/** @returns a part of a built-in, where it came with the project's modules; the same one to the server's end */
export function loadPart(name: PartName, modules: ModuleRegistry): unknown {
  const path = `node_modules/node-parts/${name}.js`;
  if (!made.has(name) && modules.has(path)) {
    const make = modules.load(path) as (given: (name: string) => unknown) => unknown;
    made.set(
      name,
      make((wanted) => GIVEN[name][wanted]),
    );
  }
  return made.get(name);
}
