import type { CompilerRelease } from './compiler-release';
import type { TransformedFile } from './transformed-file';

/** What the server offers compiled code for `'use client'`: sandbox/next/client-reference.ts */
export const CLIENT_REFERENCE = 'private-next-rsc-client-reference';

export function isClientModule({ directives }: TransformedFile): boolean {
  return directives.some(({ text, ofModule }) => ofModule && text === 'use client');
}

/**
 * What Next's compiler puts in place of a `'use client'` module on the server: references, which a component may render
 * and nobody may call.
 * @param names what the module exports; null where that is not known before it runs
 */
export function clientReferences(
  file: TransformedFile,
  names: ReadonlySet<string> | null,
  release: CompilerRelease,
): string {
  const { path } = file;
  const proxy = `references.createProxy(${JSON.stringify(placeOf(path, release))})`;
  // Where webpack's loader, which looks at the file alone, does not know the names.
  const isOfProxy = release.bundler === 'webpack' && file.exports.some(({ name }) => name === '*');
  const lines = names
    ? [
        "Object.defineProperty(exports, '__esModule', { value: true });",
        ...(isOfProxy ? [`const proxy = ${proxy};`] : []),
        ...[...names].map((name) => {
          const key = JSON.stringify(name);
          return `exports[${key}] = ${isOfProxy ? `proxy[${key}]` : referenceTo(name, path, release)};`;
        }),
      ]
    : [`module.exports = ${proxy};`];
  return [`const references = require('${CLIENT_REFERENCE}');`, ...lines, `//# sourceURL=${path}\n`].join('\n');
}

function referenceTo(name: string, path: string, release: CompilerRelease): string {
  const place = placeOf(path, release);
  if (release.clientReferences === 'proxies') return `references.createProxy(${JSON.stringify(`${place}#${name}`)})`;
  const isTurbopack = release.bundler === 'turbopack';
  const subject =
    name === 'default'
      ? `the default export of ${isTurbopack ? place : JSON.stringify(place)} from the server, but it's`
      : `${name}() from the server but ${name} is`;
  const message = JSON.stringify(
    `Attempted to call ${subject} on the client. It's not possible to invoke a client function from the server, it can only be rendered as a Component or passed to props of a Client Component.`,
  );
  const body = isTurbopack ? `\n    throw new Error(${message});\n` : ` throw new Error(${message}); `;
  return `references.registerClientReference(function() {${body}}, ${JSON.stringify(place)}, ${JSON.stringify(name)})`;
}

function placeOf(path: string, { bundler }: CompilerRelease): string {
  return bundler === 'turbopack' ? `[project]/${path}` : `/project/${path}`;
}
