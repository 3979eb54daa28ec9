/**
 * What Next's compiler writes for a module marked with `'use client'` (sandbox/compiler/client-references.ts). React has
 * `registerClientReference` since Next 15.
 */
export { createClientModuleProxy as createProxy, registerClientReference } from 'react-server-dom-webpack/server';
