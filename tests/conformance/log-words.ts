/**
 * @returns the lines of a log that say something, less colours, paths and marks: not those that only say when, how long or
 * where (requests, progress, stacks, excerpts of code), nor those about the machine of the recording
 */
export function wordsOf(log: string): string[] {
  return log
    .replace(COLOURS, '')
    .replace(MACHINE, '')
    .split('\n')
    .map((line) =>
      line
        .replace(PLACES, '')
        .replace(/<port>/g, '3000')
        .replace(/<upport>/g, '9999')
        // a hash over the stack as well
        .replace(/^(\s*digest: )'\d+'/, "$1'<number>'")
        // how the compiler of webpack's Next.js marks a message
        .replace(/^Error:\s+x /, 'Error: ')
        .replace(/^\s+x (?=\S)/, '')
        .trim(),
    )
    .filter((line) => line !== '' && !NOT_WORDS.some((pattern) => pattern.test(line)));
}

const NOT_WORDS = [
  // requests, one of them cut off
  /^[A-Z]+ \/\S*( \d{3} in .*)?$/,
  // stacks, and places by themselves
  /^at /,
  /^\.\.\. \d+ lines matching cause stack trace \.\.\.$/,
  /^(⨯ )?(app|[\w.()[\]/-]+\.[cm]?[jt]sx?)(:\d+:\d+| \(\d+:\d+\) @ .*)?$/,
  // excerpts of code
  /^>?\s*\d*\s*[|:]/,
  /^[\s{}[\],|^`-]*$/,
  /^,-\[/,
  // progress
  /^[✓○] (Compil|Running|Finished|Generating|Linting)/,
  /^(Creating an optimized|Skipping|Linting|Running|Finished|Collecting|Generating) ?.*( \.\.\.|\.{3}|types|\))$/,
  /^▲ Next\.js/,
  /^We detected TypeScript/,
  /^(> )?(Build error occurred|Failed to compile\.|Build failed because of webpack errors)$/,
  /^(⨯ )?Next\.js build worker exited/,
  /^Import trace for requested module:$/,
  // printed by itself in an Error that has no message of its own
  /^Error:$/,
];

/** What the recording machine added: its npm, its disk, the stack of its native compiler. */
const MACHINE = new RegExp(
  [
    /^ ⚠ Found lockfile missing swc dependencies, patching\.\.\.\n/,
    /^npm warn .*\n/,
    /^ ⨯ Failed to patch lockfile, .*\n\[TypeError: .*\n/,
    /^⚠ Slow filesystem detected\..*\n(?:.*\n)??See more: .*\n?/,
    /^Stack backtrace:\n(?: +.*\n)*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

// eslint-disable-next-line no-control-regex -- ANSI colours begin with a control character.
const COLOURS = /\u001b\[[\d;]*m/g;
const PLACES =
  /(?:<app>|<next>|\[project\]|\/project)\/(?:apps\/[^/\s]+\/)?|\.\/apps\/[^/]+\/|webpack-internal:\/\/\/\(\w+\)\/|(?<=^|⨯ )\.\//g;
