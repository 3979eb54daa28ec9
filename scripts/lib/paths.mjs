import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where scripts keep what they may forget: stamps, bundles, compiler caches. Goes away with `node_modules`. */
export const cacheFolder = path.join(root, 'node_modules', '.cache', 'route-handler-playground');
