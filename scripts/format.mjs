import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';
import { runNode } from './lib/run.mjs';
import { writeImportTable } from './lint/import-table.mjs';

// `npm run format`: writes the table of imports, and every file as prettier and the linter's own fixes want it.
await attempt(async () => {
  await install();
  await writeImportTable();
  await runNode(['node_modules/prettier/bin/prettier.cjs', '--write', '.', '--log-level', 'warn']);
  return runNode(['node_modules/eslint/bin/eslint.js', '.', '--fix']);
});
