import { expect, it } from 'vitest';
import { readImportTable } from './import-table.mjs';

it('ARCHITECTURE shows the imports that the linter allows (npm run format writes them)', async () => {
  const { text, wanted } = await readImportTable();
  expect(text).toBe(wanted);
});
