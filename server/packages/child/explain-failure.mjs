import { Refusal } from './refusal.mjs';

/** @typedef {Error & { code?: string, pkgid?: string, package?: string, spec?: unknown, errors?: { text: string }[] }} Failure */

/**
 * One clause about why there is no bundle. It names packages, and never an address of the registry.
 * @param {unknown} error
 */
export function explainFailure(error) {
  if (error instanceof Refusal) return error.message;
  const { code = '', message = '', errors } = /** @type {Failure} */ (error);
  const named = nameIn(/** @type {Failure} */ (error));
  if (code === 'E404') return `the registry has no package ${named}`;
  if (code === 'ETARGET') return `the registry has no version ${named}`;
  if (code === 'ERESOLVE') return 'their peer dependencies exclude each other';
  if (code === 'EINTEGRITY') return 'a package is not the one that package-lock.json names';
  if (code.startsWith('EALLOW'))
    return `${named} is not from the registry, and only packages of the registry are fetched`;
  if (code === 'EUNSUPPORTEDPROTOCOL' || code.startsWith('EINVALID'))
    return `${named} is no name and range of a package`;
  if (errors?.[0]) return `their code cannot be bundled (${errors[0].text})`;
  console.error(`Failed to make a bundle of packages: ${message}`);
  return 'the registry cannot be reached';
}

/** @param {Failure} error */
function nameIn({ pkgid, package: of, spec, message = '' }) {
  const found = pkgid ?? of ?? (typeof spec === 'string' ? spec : undefined);
  if (found) return decodeURIComponent(found);
  return /for ((?:@[\w.-]+\/)?[\w.-]+@\S+?)\.?$/m.exec(message)?.[1] ?? 'of that name';
}
