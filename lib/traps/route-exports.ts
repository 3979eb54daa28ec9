import { remove, replace } from './edits';
import { exportsOf, METHODS } from './handlers';
import { textOf } from './nodes';
import { optionOf, optionsOf } from './segment-options';
import type { Trap } from './trap';
import { ts } from './typescript';

const DOCS = 'https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config';

const VALUES: Record<string, readonly string[]> = {
  dynamic: ['auto', 'force-dynamic', 'error', 'force-static'],
  runtime: ['nodejs', 'edge', 'experimental-edge'],
  fetchCache: [
    'auto',
    'default-cache',
    'only-cache',
    'force-cache',
    'force-no-store',
    'default-no-store',
    'only-no-store',
  ],
};

const OPTIONS = [...Object.keys(VALUES), 'revalidate', 'dynamicParams', 'preferredRegion', 'maxDuration'];

/** `export const config`, as the Pages Router has it. */
export const configOfPages: Trap = {
  id: 'config-of-pages',
  docs: DOCS,
  find: (file) => {
    const config = optionOf(file, 'config');
    if (!config) return [];
    const message = 'Nobody reads `config` of a route file: each option is an export of its own.';
    return [{ at: config.name, message, fix: { title: 'Remove it', edits: [remove(config.statement)] } }];
  },
};

export const misspeltOption: Trap = {
  id: 'misspelt-option',
  docs: DOCS,
  find: (file) =>
    optionsOf(file).flatMap(({ name: at }) => {
      const meant = OPTIONS.find((option) => option !== at.text && isNear(option, at.text));
      if (meant === undefined || OPTIONS.includes(at.text)) return [];
      const message = `Next.js knows no option \`${at.text}\`, and does not say so.`;
      return [{ at, message, fix: { title: `Rename it to ${meant}`, edits: [replace(at, meant)] } }];
    }),
};

export const wrongOptionValue: Trap = {
  id: 'wrong-option-value',
  docs: DOCS,
  find: (file) => {
    if (file.release.rules.checksSegmentConfig) return [];
    return optionsOf(file).flatMap(({ name, value: at }) => {
      const known = VALUES[name.text];
      const text = textOf(at);
      if (!known || text === undefined || known.includes(text)) return [];
      const meant = known.find((value) => isNear(value, text));
      const message = `${name.text} has no value '${text}': while you develop it is ignored, and the build fails.`;
      const fix = meant === undefined ? {} : { fix: { title: `Use '${meant}'`, edits: [replace(at, `'${meant}'`)] } };
      return [{ at, message, ...fix }];
    });
  },
};

export const computedRevalidate: Trap = {
  id: 'computed-revalidate',
  docs: `${DOCS}#revalidate`,
  find: (file) => {
    const revalidate = optionOf(file, 'revalidate');
    if (!file.release.rules.needsPlainRevalidate || !revalidate) return [];
    const { value: at } = revalidate;
    const product = productOf(at.getText());
    if (!ts.isBinaryExpression(at) || product === null) return [];
    const message = 'The build reads `revalidate` without running the file: it fails where the number is computed.';
    return [{ at, message, fix: { title: `Write ${product}`, edits: [replace(at, String(product))] } }];
  },
};

export const otherExport: Trap = {
  id: 'other-export',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  find: ({ kind, source, checker, release }) => {
    if (kind !== 'route' || !release.rules.refusesOtherExports) return [];
    return exportsOf(source, checker).flatMap(({ name: at }) => {
      const statement = at.parent.kind === ts.SyntaxKind.FunctionDeclaration ? at.parent : at.parent.parent.parent;
      const word = ts.canHaveModifiers(statement) ? ts.getModifiers(statement)?.[0] : undefined;
      const isKnown = [...METHODS, ...OPTIONS, 'generateStaticParams', 'config'].includes(at.text);
      const isElse = METHODS.includes(at.text.toUpperCase()) || OPTIONS.some((option) => isNear(option, at.text));
      if (isKnown || isElse || word?.kind !== ts.SyntaxKind.ExportKeyword) return [];
      const message = `A route file exports handlers and options only: with \`${at.text}\` the build fails.`;
      const edits = [{ start: word.getStart(), length: word.end + 1 - word.getStart(), text: '' }];
      return [{ at, message, fix: { title: 'Do not export it', edits } }];
    });
  },
};

/** Whether two names differ by case and signs, by one letter, or by two that changed places. */
function isNear(known: string, given: string): boolean {
  const [a, b] = [known, given].map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  if (a === undefined || b === undefined || Math.abs(a.length - b.length) > 1) return false;
  const isOnce = (long: string, short: string) =>
    Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  if (a.length !== b.length) return a.length > b.length ? isOnce(a, b) : isOnce(b, a);
  const wrong = Array.from(a).filter((letter, at) => letter !== b[at]);
  const other = Array.from(b).filter((letter, at) => letter !== a[at]);
  return wrong.length < 2 || (wrong.length === 2 && wrong.join() === other.reverse().join());
}

function productOf(text: string): number | null {
  const factors = text.split('*').map((factor) => Number(factor.replaceAll('_', '').trim() || NaN));
  const product = factors.reduce((so, factor) => so * factor, 1);
  return Number.isInteger(product) ? product : null;
}
