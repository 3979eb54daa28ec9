import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withCompressibleTypesOnly } from './mime-table.mjs';

interface Types {
  [type: string]: { compressible?: boolean };
}

test.each(['node_modules', 'sandbox/next-14/node_modules', 'sandbox/next-15/node_modules'])(
  'of the media types of compression in %s stays which can be compressed',
  (folder) => {
    const source = readFileSync(`${folder}/next/dist/compiled/compression/index.js`, 'utf8');
    const tables = (code: string): Types[] =>
      [...code.matchAll(/JSON\.parse\(('\{"app(?:[^'\\]|\\.)*'|"\{\\"app(?:[^"\\]|\\.)*")\)/g)].map(
        ([, text]) => JSON.parse((0, eval)(text ?? '') as string) as Types,
      );
    const whole = tables(source);
    const slim = tables(withCompressibleTypesOnly(source));
    expect(slim).toHaveLength(whole.length);
    for (const [index, types] of whole.entries())
      for (const type in types) expect(slim[index]?.[type]?.compressible, type).toBe(types[type]?.compressible);
    expect(withCompressibleTypesOnly(source).length).toBeLessThan(source.length / 2);
  },
);

test('a package without such a table is said', () => {
  expect(() => withCompressibleTypesOnly('module.exports = {}')).toThrow('no table');
});
