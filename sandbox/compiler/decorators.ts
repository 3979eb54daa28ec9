import type { Place } from './transformed-file';

/** Whether the code has decorators as the standard has them, which esbuild compiles and Next's compiler does not know. */
export function hasStandardDecorators(code: string): boolean {
  return code.includes('__decoratorStart(');
}

/** What swc says of a decorator where tsconfig.json does not allow them. */
export const DECORATORS_REFUSED =
  'Unexpected token `@`. Expected identifier, string literal, numeric literal or [ for the computed key';

export function firstDecorator(text: string): Place {
  for (const [index, line] of text.split('\n').entries()) {
    const column = line
      .replace(/\/\/.*|\/\*.*?\*\/|^\s*\*.*|(['"`]).*?\1/g, (part) => ' '.repeat(part.length))
      .search(/@[\w$(]/);
    if (column >= 0) return { line: index + 1, column: column + 1 };
  }
  return { line: 1, column: 1 };
}

/**
 * Turbopack's compiler takes decorators for those of the proposal of 2018: they get one descriptor, and may answer with
 * another. What they answer with today makes its helper throw.
 */
export function asOldProposal(code: string): string {
  return code
    .replace(/^var __expectFn = .*$/m, `var __expectFn = ${checkDescriptor};`)
    .replaceAll('__expectFn(it)', '__expectFn(it, k)')
    .replace(/\(0, decorators\[i\]\)\(.*, ctx\), done\._ = 1;/, () => `(0, decorators[i])(${DESCRIPTOR}), done._ = 1;`);
}

const DESCRIPTOR =
  '{ kind: k ? k > 4 ? "field" : "method" : "class", key: name, placement: s ? "static" : k > 4 ? "own" : "prototype", descriptor: desc }';

const checkDescriptor =
  '(it, k) => { if (it === void 0 || (k ? ["method", "field"] : ["class"]).includes(it.kind)) return; ' +
  'throw new TypeError(k ? "An element descriptor\'s .kind property must be either \\"method\\" or \\"field\\", but a decorator created an element descriptor with .kind \\"" + it.kind + "\\"" ' +
  ': "A class descriptor\'s .kind property must be \\"class\\", but a decorator created a class descriptor with .kind \\"" + it.kind + "\\""); }';
