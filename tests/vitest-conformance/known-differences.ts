/** What differs from vitest in Node.js, by file and name, and why. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  '18-numbers.test.ts > not close':
    'the V8 of this Chromium computes 10 ** -5 / 2 to another last digit than that of Node.js',
  '59-modules.test.ts > missing name':
    'a variable named `module` is renamed where a file becomes CommonJS, and V8 names it in its message',
};
