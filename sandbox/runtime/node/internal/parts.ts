import { createMissingError } from './missing';

/** Parts of built-ins that come when a project seems to use them (sandbox/compiler/built-in-parts.ts). */
export type PartName = 'keys' | 'brotli';

let load: (name: PartName) => unknown = () => undefined;

/** Sets where parts come from; undefined is for one that is not there. */
export function setPartLoader(loadPart: typeof load): void {
  load = loadPart;
}

/** @param needs what of Node needs the part, such as `crypto.sign` */
export function requirePart(name: PartName, needs: string): unknown {
  const part = load(name);
  if (part) return part;
  throw createMissingError(needs, 'it is loaded for projects whose code has that name. Write it out.');
}
