import { parseModule } from '../stand-ins/build/analysis/parse-module';
import type { Expression } from './static-expression';

const VARIANTS: Record<string, readonly string[]> = {
  dynamic: ['auto', 'force-dynamic', 'error', 'force-static'],
  fetchCache: [
    'auto',
    'force-no-store',
    'only-no-store',
    'default-no-store',
    'default-cache',
    'only-cache',
    'force-cache',
  ],
  runtime: ['edge', 'nodejs', 'experimental-edge'],
};

/** @returns what the types of a segment's configuration say of the source's; `revalidate` may be a string for all they know */
export async function findSegmentTypeErrors(source: string): Promise<string[]> {
  const { body } = await parseModule('', source);
  const variables = body.flatMap((item) =>
    item.type === 'ExportDeclaration' && item.declaration.type === 'VariableDeclaration'
      ? item.declaration.declarations
      : [],
  );
  return variables.flatMap(({ id, init }) => describe(id.value, init, source));
}

function describe(name: string, value: Expression, source: string): string[] {
  const variants = VARIANTS[name];
  if (variants && value.type === 'StringLiteral' && !variants.includes(value.value))
    return [mismatch(name, variants.map((variant) => `"${variant}"`).join(' | '), `"${value.value}"`)];
  if (name === 'dynamicParams' && value.type === 'StringLiteral') return [mismatch(name, 'boolean', 'string')];
  if (name === 'maxDuration' && value.type === 'StringLiteral') return [mismatch(name, 'number', 'string')];
  const [, negative] = /^export\s+const\s+revalidate\s*=\s*(-\d+)/m.exec(source) ?? [];
  return name === 'revalidate' && negative ? [mismatch(name, 'false | number (>= 0)', negative)] : [];
}

function mismatch(name: string, expected: string, got: string): string {
  return `Invalid configuration "${name}":\n    Expected "${expected}", got "${got}".`;
}
