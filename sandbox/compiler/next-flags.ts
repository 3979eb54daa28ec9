import { keyName } from './static-value';
import { parseCode, visit } from './syntax-tree';
import type { TransformedFile } from './transformed-file';

/** Switches in next.config that the compiler needs to know. */
export interface NextFlags {
  cacheComponents: boolean;
  useCache: boolean;
}

const WITH_USE_CACHE = ['useCache', 'cacheComponents', 'dynamicIO'];

/** Reads the switches off a compiled next.config without running it. */
export function readNextFlags(config: TransformedFile | undefined): NextFlags {
  const on = new Set<string>();
  if (!config || config.error) return { cacheComponents: false, useCache: false };
  visit(parseCode(config.code, 'script'), (node) => {
    if (node.type !== 'Property' || node.value.type !== 'Literal' || node.value.value !== true) return;
    on.add(keyName(node.key) ?? '');
  });
  return { cacheComponents: on.has('cacheComponents'), useCache: WITH_USE_CACHE.some((name) => on.has(name)) };
}
