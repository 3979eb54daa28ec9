import { expect, test } from 'vitest';
import { analyzeModule } from './analyze-module';
import type { PlaceOf } from './place-of';
import { parseCode } from './syntax-tree';

const placeOf: PlaceOf = ({ loc }) => ({ line: loc!.start.line, column: loc!.start.column + 1 });

const SOURCE = `'use server';
import { a } from './a';
export { GET };
export const dynamic = 'auto';
function GET() { return import('./b/' + a); }
export * from './c';
`;

test.each([
  ['imports', 'specifier', ['./a', './c']],
  ['patterns', 'pieces', [['./b/', '']]],
  ['exports', 'name', ['dynamic', 'GET', '*']],
  ['directives', 'text', ['use server']],
] as const)('%s of a module, in the order of the source', (part, field, expected) => {
  const shape = analyzeModule(parseCode(SOURCE, 'module'), SOURCE, placeOf);
  expect(shape[part].map((one) => (one as unknown as Record<string, unknown>)[field])).toEqual(expected);
});
