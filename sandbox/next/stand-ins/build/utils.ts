/** The few functions of `next/dist/build/utils` that servers need, without the compilers that module loads. */

const CONVENTIONS = ['middleware', 'proxy'];

export function isMiddlewareFile(file: string): boolean {
  return CONVENTIONS.some((name) => file === `/${name}` || file === `/src/${name}`);
}

export function isProxyFile(file: string): boolean {
  return file === '/proxy' || file === '/src/proxy';
}

export function isMiddlewareFilename(file?: string | null): boolean {
  return CONVENTIONS.some((name) => file === name || file === `src/${name}`);
}

export function isInstrumentationHookFile(file: string): boolean {
  return file === '/instrumentation' || file === '/src/instrumentation';
}
